import {
  type ConfiguredSession,
  keySearch,
  knownProject,
  publicId,
  requireSession,
  searchKeys,
} from '../../../keys/index.ts'
import { API_KEY_LIST } from '../../../keys/model/index.ts'
import type { Listed } from '../../plugin/provider.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { inputErrors } from '../input-errors.ts'
import { refuse } from '../resource/resource-calls.ts'
import { knownText } from '../values.ts'

/**
 * List: every key that could be imported, under the id to import it with. So the system key is left out, and
 * keys that the platform shows only masked and without an id.
 *
 * @param query `projectId`, `search` and `type`, each of them optional
 */
export async function listApiKeys(
  query: ObjectValue,
  configured: ConfiguredSession,
): Promise<readonly Listed[]> {
  refuse(inputErrors(API_KEY_LIST, query))
  const own = knownText(query['projectId'])
  const project = knownProject(own, configured)
  const search = keySearch(knownText(query['search']), knownText(query['type']), null)
  const found = await searchKeys(requireSession(configured), project, search)
  return found.flatMap(key => {
    const id = publicId(key)
    if (key.system || id === undefined) return []
    return { id: project === configured.projectId ? id : `${project}/${id}`, name: key.name }
  })
}
