import {
  type ConfiguredSession,
  type DeleteKind,
  destroyKey,
  requireSession,
  withTimeout,
} from '../../../keys/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import type { CallContext, DeleteRequest } from '../../plugin/provider.ts'
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
  { signal }: CallContext,
  model: KeyModel,
): Promise<void> {
  const session = requireSession(configured)
  await withTimeout(session.clock, timeoutMs, signal, inTime =>
    destroyKey(session, stateOf(id, state, model), kindOf(urn, id, run), inTime, {}, urn),
  )
}

/** A key that is not the one which the program's resource has is what an earlier run has replaced. */
function kindOf(urn: string, id: string, run: RunResources): DeleteKind {
  if (!run.declares(urn, id)) return 'destroy'
  return (run.currentId(urn) ?? id) === id ? 'replaced' : 'old half'
}
