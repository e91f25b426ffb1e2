import { type ConfiguredHolder, findByIdOrName, knownProject, requireWalk } from '../../../keys/index.ts'
import { ekbError } from '../../../platform/errors/index.ts'
import type { DataSourceResult } from '../../plugin/provider.ts'
import { type ObjectValue, Unknown } from '../../plugin/value.ts'
import { orDiagnostic } from '../diagnostics.ts'
import type { DataSourceCalls } from '../loaded-later.ts'
import { knownFlag, knownText, planText } from '../values.ts'
import { listedKey, revealedValue } from './listed-key.ts'

/** The code of the data source `ekb_api_key`. */
export function apiKeyDataSource(holder: ConfiguredHolder): DataSourceCalls {
  return {
    validate: config =>
      orDiagnostic(
        async () => {
          const unknown = [config['id'], config['name']].some(value => value instanceof Unknown)
          if (!unknown) selectorOf(config)
          return {}
        },
        diagnostics => ({ diagnostics }),
      ),
    read: config =>
      orDiagnostic<DataSourceResult>(
        async () => {
          const project = knownProject(planText(config['project_id']), holder.current)
          const selector = selectorOf(config)
          const { key } = await findByIdOrName(requireWalk(holder.current), project, selector)
          const value = revealedValue(key, knownFlag(config['reveal'], false))
          // The engine wants back what it was given: an id of either form stays as it was written.
          return { state: { ...config, project_id: project, ...listedKey(key), ...selector, key: value } }
        },
        diagnostics => ({ state: null, diagnostics }),
      ),
  }
}

function selectorOf(config: ObjectValue): { readonly id: string } | { readonly name: string } {
  const id = knownText(config['id'])
  const name = knownText(config['name'])
  if (id !== null && name === null) return { id }
  if (name !== null && id === null) return { name }
  throw ekbError('KEY_SELECTOR_INVALID', {}, { path: [id === null ? 'id' : 'name'] })
}
