import { keyFilter, listKeys } from '../../../inventory/index.ts'
import { describeKey, knownProject, requireSession, type SessionHolder } from '../../../keys/index.ts'
import type { DataSourceResult } from '../../plugin/data-source.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { orDiagnostic } from '../diagnostics.ts'
import type { DataSourceCalls } from '../lazy-resource.ts'
import { knownText, planText } from '../values.ts'

/** The code of the data source `ekb_api_keys`. */
export function apiKeysDataSource(holder: SessionHolder): DataSourceCalls {
  return {
    validate: config =>
      orDiagnostic(
        async () => {
          filterOf(config)
          return {}
        },
        diagnostics => ({ diagnostics }),
      ),
    read: config =>
      orDiagnostic<DataSourceResult>(
        async () => {
          const project = knownProject(planText(config['project_id']), holder.current)
          const found = await listKeys(requireSession(holder.current), project, filterOf(config))
          const keys = found.keys.map(key => ({ ...describeKey(key) }))
          return { state: { ...config, project_id: project, keys } }
        },
        diagnostics => ({ state: null, diagnostics }),
      ),
  }
}

/** Filters that are not known yet count as not set. */
function filterOf(config: ObjectValue) {
  return keyFilter(filter => knownText(config[filter]), true)
}
