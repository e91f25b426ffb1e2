import { findAutomatorKey } from '../../../keys/index.ts'
import { AUTOMATOR_KEY } from '../../../keys/model/index.ts'
import type { DataSource, DataSourceResult } from '../../plugin/provider.ts'
import { type ConfiguredHolder, knownProject, requireWalk } from '../configured.ts'
import { orDiagnostic } from '../diagnostics.ts'
import { schemaOf } from '../schema-of.ts'
import { knownFlag } from '../values.ts'
import { listedKey, revealedValue } from './listed-key.ts'

/** The data source `ekb_automator_key`. */
export function automatorKeyDataSource(holder: ConfiguredHolder): DataSource {
  return {
    schema: schemaOf(AUTOMATOR_KEY),
    validate: async () => ({}),
    read: config =>
      orDiagnostic<DataSourceResult>(
        async () => {
          const project = knownProject(config, holder.current)
          const { key } = await findAutomatorKey(requireWalk(holder.current), project)
          const value = revealedValue(key, knownFlag(config['reveal'], false))
          return { state: { ...config, project_id: project, ...listedKey(key), key: value } }
        },
        diagnostics => ({ state: null, diagnostics }),
      ),
  }
}
