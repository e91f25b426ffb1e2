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
  const { state, beside, now, warnings } = await refreshKey(session, stateOf(values, model), before)
  if (state === undefined) return { state: null, private: priorPrivate }
  const { secretLost, isOldHalf } = before
  const successorLost = hasLostSuccessor(session.project(state.inputs.project_id), state)
  const marks = { ...(secretLost && { secretLost }), ...(isOldHalf && { isOldHalf }), successorLost }
  // What was remembered by another clock says nothing.
  const remembered = beside.localClock === before.localClock ? before.checkedAt : undefined
  return {
    state: valuesOf(state, model),
    private: writePrivate({ ...marks, ...beside, checkedAt: timeToRemember(state, remembered, now) }),
    diagnostics: diagnosticsOf({ errors: [], warnings }),
  }
}
