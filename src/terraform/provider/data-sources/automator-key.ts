import {
  describeKey,
  findAutomatorKey,
  knownProject,
  requireSession,
  revealedValue,
  type SessionHolder,
} from '../../../keys/index.ts'
import type { DataSourceResult } from '../../plugin/data-source.ts'
import { orDiagnostic } from '../diagnostics.ts'
import type { DataSourceCalls } from '../lazy-resource.ts'
import { knownFlag, planText } from '../values.ts'

/** The code of the data source `ekb_automator_key`. */
export function automatorKeyDataSource(holder: SessionHolder): DataSourceCalls {
  return {
    validate: async () => ({}),
    read: config =>
      orDiagnostic<DataSourceResult>(
        async () => {
          const project = knownProject(planText(config['project_id']), holder.current)
          const { key } = await findAutomatorKey(requireSession(holder.current), project)
          const value = revealedValue(key, knownFlag(config['reveal'], false))
          const { system: _, ...described } = describeKey(key)
          return {
            state: { ...config, project_id: project, ...described, key: value?.reveal() ?? null },
          }
        },
        diagnostics => ({ state: null, diagnostics }),
      ),
  }
}
