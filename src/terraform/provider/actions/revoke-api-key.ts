import { EkbError } from '../../../core/messages/errors/index.ts'
import {
  effectiveProject,
  isKnown,
  keySelector,
  knownProject,
  requireSession,
  type SessionHolder,
} from '../../../keys/index.ts'
import { planRevocation, refuseSystemName, revokeKey } from '../../../keys/revoke/index.ts'
import type { Diagnostics } from '../../plugin/call-context.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { diagnosticsOf, errorDiagnostic, orDiagnostic } from '../diagnostics.ts'
import type { ActionCalls } from '../lazy-resource.ts'
import { isAnyUnknown, knownText, planText } from '../values.ts'

/** The code of the action `ekb_revoke_api_key`. */
export function revokeApiKeyAction(holder: SessionHolder): ActionCalls {
  return {
    validate: config =>
      orDiagnostic(
        async () => {
          if (!isAnyUnknown(config, ['id', 'name'])) refuseSystemName(selectorOf(config))
          return {}
        },
        diagnostics => ({ diagnostics }),
      ),
    plan: config =>
      orDiagnostic<Diagnostics>(
        async () => {
          const { session } = holder.current
          const project = effectiveProject(planText(config['project_id']), holder.current)
          // What is not known yet is looked up when the action runs.
          if (session === undefined || !isKnown(project) || isAnyUnknown(config, ['id', 'name'])) return {}
          return { diagnostics: diagnosticsOf(await planRevocation(session, project, selectorOf(config))) }
        },
        diagnostics => ({ diagnostics }),
      ),
    async *invoke(config, { signal }) {
      try {
        const project = knownProject(planText(config['project_id']), holder.current)
        const session = requireSession(holder.current)
        for await (const progress of revokeKey(session, project, selectorOf(config), signal))
          yield { progress }
      } catch (error) {
        if (!(error instanceof EkbError)) throw error
        yield { diagnostics: [errorDiagnostic(error)] }
      }
    },
  }
}

function selectorOf(config: ObjectValue) {
  return keySelector(knownText(config['id']), knownText(config['name']))
}
