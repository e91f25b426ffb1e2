import type { Session } from '../../../keys/index.ts'
import { hasLostRotatingSuccessor, readRotating } from '../../../keys/rotating/index.ts'
import type { ReadResult } from '../../plugin/managed-resource.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { diagnosticsOf } from '../diagnostics.ts'
import { readPrivate, writePrivate } from './private-state.ts'
import { stateOf, valuesOf } from './state.ts'

/** ReadResource: the state as the platform shows the keys, or null once all of them are surely gone. */
export async function readRotatingKey(
  values: ObjectValue,
  priorPrivate: Uint8Array,
  session: Session,
): Promise<ReadResult> {
  const { beside: before, isOldHalf } = readPrivate(priorPrivate)
  const { state, beside, warnings } = await readRotating(session, stateOf(values), before)
  const successorLost = state !== undefined && hasLostRotatingSuccessor(session, state)
  return {
    state: state === undefined ? null : valuesOf(state),
    private: writePrivate({ beside, ...(isOldHalf && { isOldHalf }), successorLost }),
    diagnostics: diagnosticsOf({ errors: [], warnings }),
  }
}
