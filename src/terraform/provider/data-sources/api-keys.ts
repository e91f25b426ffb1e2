import {
  describeKey,
  keySearch,
  knownProject,
  requireSession,
  type SessionHolder,
  searchKeys,
} from '../../../keys/index.ts'
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
          searchOf(config)
          return {}
        },
        diagnostics => ({ diagnostics }),
      ),
    read: config =>
      orDiagnostic<DataSourceResult>(
        async () => {
          const project = knownProject(planText(config['project_id']), holder.current)
          const found = await searchKeys(requireSession(holder.current), project, searchOf(config))
          const keys = found.map(key => ({ ...describeKey(key) }))
          return { state: { ...config, project_id: project, keys } }
        },
        diagnostics => ({ state: null, diagnostics }),
      ),
  }
}

/** Filters that are not known yet count as not set. */
function searchOf(config: ObjectValue) {
  return keySearch(knownText(config['search']), knownText(config['type']), knownText(config['older_than']))
}
