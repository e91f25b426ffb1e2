import { adoptForeign, foreignKeyOf, type MovedBy } from '../../../keys/foreign/index.ts'
import { hasLostSuccessor, refreshKey, type Session, timeToRemember } from '../../../keys/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import type { ReadResult } from '../../plugin/managed-resource.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { diagnosticsOf } from '../diagnostics.ts'
import { readPrivate, writePrivate } from './private-state.ts'
import { stateOf, valuesOf } from './state.ts'

/** ReadResource: the state as the platform shows the key, or null once it is surely gone. */
export async function readApiKey(
  values: ObjectValue,
  priorPrivate: Uint8Array,
  session: Session,
  model: KeyModel,
): Promise<ReadResult> {
  const before = readPrivate(priorPrivate)
  if (before.movedBy !== undefined) return readMoved(values, before.movedBy, session, model)
  const { state, beside, now, warnings } = await refreshKey(session, stateOf(values, model), before)
  if (state === undefined) return { state: null, private: priorPrivate }
  const { secretLost, isOldHalf } = before
  const successorLost = hasLostSuccessor(session.project(state.inputs.project_id).lines, state)
  const marks = { ...(secretLost && { secretLost }), ...(isOldHalf && { isOldHalf }), successorLost }
  // What was remembered by another clock says nothing.
  const remembered = beside.localClock === before.localClock ? before.checkedAt : undefined
  return {
    state: valuesOf(state, model),
    private: writePrivate({ ...marks, ...beside, checkedAt: timeToRemember(state, remembered, now) }),
    diagnostics: diagnosticsOf({ errors: [], warnings }),
  }
}

/** The first read of a key that has come from another provider: the state as an import makes it, with the secret. */
async function readMoved(
  values: ObjectValue,
  movedBy: MovedBy,
  session: Session,
  model: KeyModel,
): Promise<ReadResult> {
  const foreign = foreignKeyOf(attribute => values[attribute], movedBy)
  const { state, beside, now } = await adoptForeign(session, foreign, model)
  return { state: valuesOf(state, model), private: writePrivate({ ...beside, checkedAt: now }) }
}
