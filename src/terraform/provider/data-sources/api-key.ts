import {
  describeKey,
  findByIdOrName,
  keySelector,
  knownProject,
  requireSession,
  revealedValue,
  type SessionHolder,
} from '../../../keys/index.ts'
import type { DataSourceResult } from '../../plugin/data-source.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { orDiagnostic } from '../diagnostics.ts'
import type { DataSourceCalls } from '../lazy-resource.ts'
import { given, isAnyUnknown, knownFlag, knownText, planText } from '../values.ts'

/** The code of the data source `ekb_api_key`. */
export function apiKeyDataSource(holder: SessionHolder): DataSourceCalls {
  return {
    validate: config =>
      orDiagnostic(
        async () => {
          if (!isAnyUnknown(config, ['id', 'name'])) selectorOf(config)
          return {}
        },
        diagnostics => ({ diagnostics }),
      ),
    read: config =>
      orDiagnostic<DataSourceResult>(
        async () => {
          const project = knownProject(planText(config['project_id']), holder.current)
          const { key } = await findByIdOrName(requireSession(holder.current), project, selectorOf(config))
          const value = revealedValue(key, knownFlag(config['reveal'], false))
          const { system: _, ...described } = describeKey(key)
          return {
            state: {
              ...config,
              project_id: project,
              ...described,
              // The engine wants back what it was given: ids have two forms, and names may be stored in others.
              ...given(config, ['id', 'name']),
              key: value?.reveal() ?? null,
            },
          }
        },
        diagnostics => ({ state: null, diagnostics }),
      ),
  }
}

function selectorOf(config: ObjectValue) {
  return keySelector(
    knownText(config['id']),
    knownText(config['name']),
    knownFlag(config['most_recent'], false),
  )
}
