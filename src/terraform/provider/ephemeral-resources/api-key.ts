import { openKey, refuseSystemSelector } from '../../../keys/handover/open-key.ts'
import { keySelector, knownProject, requireSession, type SessionHolder } from '../../../keys/index.ts'
import type { OpenResult } from '../../plugin/ephemeral-resource.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { diagnosticsOf, orDiagnostic } from '../diagnostics.ts'
import type { EphemeralResourceCalls } from '../lazy-resource.ts'
import { engineValues, given, isAnyUnknown, knownFlag, knownText, planText } from '../values.ts'

const NOTHING = new Uint8Array()

/** The code of the ephemeral resource `ekb_api_key`. */
export function apiKeyEphemeralResource(holder: SessionHolder): EphemeralResourceCalls {
  return {
    validate: config =>
      orDiagnostic(
        async () => {
          if (!isAnyUnknown(config, ['id', 'name'])) refuseSystemSelector(selectorOf(config))
          return {}
        },
        diagnostics => ({ diagnostics }),
      ),
    open: config =>
      orDiagnostic<OpenResult>(
        async () => {
          const project = knownProject(planText(config['project_id']), holder.current)
          const { opened, warnings } = await openKey(requireSession(holder.current), project, {
            selector: selectorOf(config),
            requireSecret: knownFlag(config['require_secret'], false),
          })
          return {
            // The engine wants back what it was given: ids have two forms, and names may be stored in others.
            result: {
              ...config,
              project_id: project,
              ...engineValues({ ...opened }),
              ...given(config, ['id', 'name']),
            },
            private: NOTHING,
            diagnostics: diagnosticsOf({ errors: [], warnings }),
          }
        },
        diagnostics => ({ result: null, private: NOTHING, diagnostics }),
      ),
    // Another ephemeral resource may open the same key later in this run: the session forgets its values.
    close: async () => ({}),
  }
}

function selectorOf(config: ObjectValue) {
  return keySelector(knownText(config['id']), knownText(config['name']))
}
