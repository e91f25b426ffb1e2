import { type Importables, type KeyFilter, keyFilter } from '../../../inventory/index.ts'
import {
  knownProject,
  notListed,
  notNamable,
  requireSession,
  type Session,
  type SessionHolder,
} from '../../../keys/index.ts'
import type { Diagnostics } from '../../plugin/call-context.ts'
import type { ListedObject, ListRequest } from '../../plugin/list-resource.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { orDiagnostic, warningDiagnostic } from '../diagnostics.ts'
import type { ListResourceCalls } from '../lazy-resource.ts'
import { knownFlag, knownText, planText } from '../values.ts'

/** What each list resource of the model does in its own way. */
export interface ListHandlers<State> {
  /** Finds what passes the filter. */
  find(session: Session, projectId: string, filter: KeyFilter): Promise<Importables<State>>
  /** The resource of a state, as the engine prints it. @param type as the platform tells it */
  resource(state: State, type: string): ObjectValue
}

/** The calls of the engine for one list resource of the model. */
export function listCalls<State>(
  { find, resource }: ListHandlers<State>,
  holder: SessionHolder,
): ListResourceCalls {
  async function found(config: ObjectValue): Promise<Importables<State> & { readonly projectId: string }> {
    const filter = filterOf(config)
    const projectId = knownProject(planText(config['project_id']), holder.current)
    return { projectId, ...(await find(requireSession(holder.current), projectId, filter)) }
  }
  return {
    validate: config =>
      orDiagnostic<Diagnostics>(
        async () => {
          filterOf(config)
          return {}
        },
        diagnostics => ({ diagnostics }),
      ),
    async *list({ config, includeResource, limit }: ListRequest): AsyncGenerator<ListedObject> {
      const answer = await orDiagnostic<Awaited<ReturnType<typeof found>> | Diagnostics>(
        () => found(config),
        diagnostics => ({ diagnostics }),
      )
      if (!('found' in answer)) {
        yield answer
        return
      }
      // First: an engine that has enough objects reads no further.
      const { projectId: project, hidden, unnamable } = answer
      const warnings = [
        ...(hidden.length > 0 ? [notListed(project, hidden)] : []),
        ...(unnamable.length > 0 ? [notNamable(project, unnamable)] : []),
      ]
      if (warnings.length > 0) yield { diagnostics: warnings.map(warningDiagnostic) }
      for (const { projectId, id, displayName, type, state } of answer.found.slice(0, limit)) {
        yield {
          identity: { project_id: projectId, id },
          displayName,
          ...(includeResource && { resource: resource(state, type) }),
        }
      }
    },
  }
}

/** Filters that are not known yet count as not set. */
function filterOf(config: ObjectValue): KeyFilter {
  return keyFilter(filter => knownText(config[filter]), knownFlag(config['include_system'], false))
}
