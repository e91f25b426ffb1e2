import {
  type ConfiguredHolder,
  knownProject,
  parseAge,
  requireWalk,
  searchKeys,
} from '../../../keys/index.ts'
import { API_KEYS } from '../../../keys/model/index.ts'
import { ekbError } from '../../../platform/errors/index.ts'
import type { PlatformKey } from '../../../platform/key.ts'
import type { DataSourceResult } from '../../plugin/provider.ts'
import { orDiagnostic } from '../diagnostics.ts'
import type { DataSourceCalls } from '../loaded-later.ts'
import { knownText, planText } from '../values.ts'
import { listedKey } from './listed-key.ts'

const TYPES: readonly string[] = API_KEYS.properties.type.oneOf

/** The code of the data source `ekb_api_keys`. */
export function apiKeysDataSource(holder: ConfiguredHolder): DataSourceCalls {
  return {
    validate: config =>
      orDiagnostic(
        async () => {
          const olderThan = knownText(config['older_than'])
          if (olderThan !== null) parseAge(olderThan, 'older_than')
          const type = knownText(config['type'])
          if (type !== null && !TYPES.includes(type)) {
            throw ekbError('KEY_TYPE_FILTER_INVALID', { type }, { path: ['type'] })
          }
          return {}
        },
        diagnostics => ({ diagnostics }),
      ),
    read: config =>
      orDiagnostic<DataSourceResult>(
        async () => {
          const project = knownProject(planText(config['project_id']), holder.current)
          const found = await searchKeys(requireWalk(holder.current), project, {
            search: knownText(config['search']) ?? undefined,
            type: (knownText(config['type']) ?? undefined) as PlatformKey['type'] | undefined,
            olderThan: knownText(config['older_than']) ?? undefined,
          })
          const keys = found.map(key => ({ ...listedKey(key), system: key.system }))
          return { state: { ...config, project_id: project, keys } }
        },
        diagnostics => ({ state: null, diagnostics }),
      ),
  }
}
