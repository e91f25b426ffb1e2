import { answerWithTimeout, type ConfiguredSession, requireSession } from '../../../keys/index.ts'
import { applyRotatingDelete } from '../../../keys/rotating/index.ts'
import type { CallContext, DeleteRequest } from '../../plugin/provider.ts'
import { refuse } from '../resource/resource-calls.ts'
import type { RunResources } from '../resource/run-resources.ts'
import { heldIn } from './state.ts'

/**
 * Delete: all keys go. The engine does not say whether this is a destroy; a key that the program still declares is
 * being replaced. After a failure the engine keeps the whole state; keys that are gone count as deleted then.
 */
export async function deleteRotating(
  { urn, id, state, timeoutMs }: DeleteRequest,
  configured: ConfiguredSession,
  run: RunResources,
  { signal }: CallContext,
): Promise<void> {
  const session = requireSession(configured)
  // Nobody has ever used a key whose secret never arrived.
  const held = heldIn(id, state)
  const isReplaced = run.declares(urn, id) || held.beside.secretLost === true
  const { errors } = await answerWithTimeout(session.clock, timeoutMs, signal, inTime =>
    applyRotatingDelete(session, held.state, isReplaced ? 'replaced' : 'destroy', inTime),
  )
  refuse(errors)
}
