import { type ConfiguredHolder, findAutomatorKey, knownProject, requireWalk } from '../../../keys/index.ts'
import type { DataSourceResult } from '../../plugin/provider.ts'
import { orDiagnostic } from '../diagnostics.ts'
import type { DataSourceCalls } from '../loaded-later.ts'
import { knownFlag, planText } from '../values.ts'
import { listedKey, revealedValue } from './listed-key.ts'

/** The code of the data source `ekb_automator_key`. */
export function automatorKeyDataSource(holder: ConfiguredHolder): DataSourceCalls {
  return {
    validate: async () => ({}),
    read: config =>
      orDiagnostic<DataSourceResult>(
        async () => {
          const project = knownProject(planText(config['project_id']), holder.current)
          const { key } = await findAutomatorKey(requireWalk(holder.current), project)
          const value = revealedValue(key, knownFlag(config['reveal'], false))
          return { state: { ...config, project_id: project, ...listedKey(key), key: value } }
        },
        diagnostics => ({ state: null, diagnostics }),
      ),
  }
}
