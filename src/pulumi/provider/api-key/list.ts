import { camelCase } from '../../../core/messages/index.ts'
import { importableKeys, keyFilter, listKeys } from '../../../inventory/index.ts'
import { type ConfiguredSession, importIdIn, knownProject, requireSession } from '../../../keys/index.ts'
import { API_KEY_LIST } from '../../../keys/model/index.ts'
import type { Listed } from '../../plugin/provider.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { inputErrors } from '../input-errors.ts'
import { refuse } from '../resource/resource-calls.ts'
import { knownFlag, knownText } from '../values.ts'

/**
 * List: every key that could be imported, under the id to import it with. Keys that the platform shows only masked and
 * without an id are left out, and the system key where nobody asks for it.
 *
 * @param query the filters, each of them optional
 */
export async function listApiKeys(
  query: ObjectValue,
  configured: ConfiguredSession,
): Promise<readonly Listed[]> {
  refuse(inputErrors(API_KEY_LIST.properties, query))
  const own = knownText(query['projectId'])
  const project = knownProject(own, configured)
  const filter = keyFilter(
    name => knownText(query[camelCase(name)]),
    knownFlag(query['includeSystem'], false),
  )
  const listed = await listKeys(requireSession(configured), project, filter)
  return importableKeys(listed).found.flatMap(({ id: publicId, state }) => {
    const id = importIdIn(project, publicId, configured.projectId)
    return id === undefined ? [] : { id, name: state.inputs.name }
  })
}
