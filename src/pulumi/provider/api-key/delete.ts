import {
  type ConfiguredSession,
  type DeleteKind,
  destroyKey,
  leftForLookUp,
  requireSession,
  withTimeout,
} from '../../../keys/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import type { CallContext, DeleteRequest } from '../../plugin/provider.ts'
import { warningText } from '../diagnostics.ts'
import type { RunResources } from '../resource/run-resources.ts'
import { stateOf } from './state.ts'

/**
 * Delete. A preview of a destroy is not shown to the provider, so what must not be destroyed is refused here.
 * The engine does not say either whether this is a destroy: a key that the program still declares is being
 * replaced, as its Diff has allowed or a person has asked for.
 */
export async function deleteApiKey(
  { urn, id, state, timeoutMs }: DeleteRequest,
  configured: ConfiguredSession,
  run: RunResources,
  { signal, tell }: CallContext,
  model: KeyModel,
): Promise<void> {
  const session = requireSession(configured)
  const doomed = stateOf(id, state, model)
  if (run.looksUp(urn, id)) return tell('warning', warningText(leftForLookUp(doomed.inputs.name, id)))
  await withTimeout(session.clock, timeoutMs, signal, inTime =>
    destroyKey(session, doomed, kindOf(urn, id, run), inTime, {}, urn),
  )
}

/** A key that is not the one which the program's resource has is what an earlier run has replaced. */
function kindOf(urn: string, id: string, run: RunResources): DeleteKind {
  if (!run.declares(urn, id)) return 'destroy'
  return (run.currentId(urn) ?? id) === id ? 'replaced' : 'old half'
}
