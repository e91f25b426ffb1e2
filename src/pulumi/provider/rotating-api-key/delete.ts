import {
  answerWithTimeout,
  type ConfiguredSession,
  leftForLookUp,
  requireSession,
} from '../../../keys/index.ts'
import { applyRotatingDelete } from '../../../keys/rotating/index.ts'
import type { CallContext, DeleteRequest } from '../../plugin/provider.ts'
import { warningText } from '../diagnostics.ts'
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
  { signal, tell }: CallContext,
): Promise<void> {
  const session = requireSession(configured)
  // Nobody has ever used a key whose secret never arrived.
  const held = heldIn(id, state)
  const { current, previous } = held.state
  if (run.looksUp(urn, current.key.id)) {
    const left = previous === undefined ? [current] : [current, previous]
    for (const { name, key } of left) tell('warning', warningText(leftForLookUp(name, key.id)))
    return
  }
  const isReplaced = run.declares(urn, id) || held.beside.secretLost === true
  const { errors } = await answerWithTimeout(session.clock, timeoutMs, signal, inTime =>
    applyRotatingDelete(session, held.state, isReplaced ? 'replaced' : 'destroy', inTime, {}, urn),
  )
  refuse(errors)
}
