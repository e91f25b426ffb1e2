import { camelCase } from '../../../core/messages/index.ts'
import { keyFilter, listLines } from '../../../inventory/index.ts'
import { type ConfiguredSession, importIdIn, knownProject, requireSession } from '../../../keys/index.ts'
import { ROTATING_API_KEY_LIST } from '../../../keys/model/index.ts'
import type { Listed } from '../../plugin/provider.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { inputErrors } from '../input-errors.ts'
import { refuse } from '../resource/resource-calls.ts'
import { knownText } from '../values.ts'

/**
 * List: every rotating key that could be imported, under the id to import it with: that of its current key, and that of
 * the previous one if there is one.
 *
 * @param query the filters, each of them optional
 */
export async function listRotatingKeys(
  query: ObjectValue,
  configured: ConfiguredSession,
): Promise<readonly Listed[]> {
  refuse(inputErrors(ROTATING_API_KEY_LIST.properties, query))
  const project = knownProject(knownText(query['projectId']), configured)
  const filter = keyFilter(name => knownText(query[camelCase(name)]), false)
  const { found } = await listLines(requireSession(configured), project, filter)
  return found.flatMap(({ state: { inputs, current, previous } }) => {
    const keys = previous === undefined ? [current.key] : [current.key, previous.key]
    const ids = keys.map(key => importIdIn(project, key.id, configured.projectId))
    return ids.includes(undefined) ? [] : { id: ids.join(','), name: inputs.name }
  })
}
