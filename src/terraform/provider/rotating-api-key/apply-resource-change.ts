import {
  type ConfiguredSession,
  deleteUndeliverable,
  refuseOtherProject,
  requireSession,
  type Session,
} from '../../../keys/index.ts'
import {
  type AppliedRotating,
  applyRotatingCreate,
  applyRotatingDelete,
  applyRotatingUpdate,
} from '../../../keys/rotating/index.ts'
import type { CallContext } from '../../plugin/call-context.ts'
import type { ApplyRequest, ApplyResult } from '../../plugin/managed-resource.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { diagnosticsOf } from '../diagnostics.ts'
import { readPrivate, writePrivate } from './private-state.ts'
import { inputsOf, stateOf, valuesOf } from './state.ts'

/** ApplyResourceChange of a create: whatever happens, a key that exists is in the answer. */
export async function createRotating(
  planned: ObjectValue,
  configured: ConfiguredSession,
  context: CallContext,
  random: () => number,
): Promise<ApplyResult> {
  const session = requireSession(configured)
  const applied = await applyRotatingCreate(session, inputsOf(planned), random, context.signal)
  return resultOf(session, applied, context)
}

/** ApplyResourceChange of a change in place: the answer has every key that exists, also beside errors. */
export async function updateRotating(
  prior: ObjectValue,
  planned: ObjectValue,
  { plannedPrivate }: ApplyRequest,
  configured: ConfiguredSession,
  context: CallContext,
): Promise<ApplyResult> {
  const session = requireSession(configured)
  const { beside, steps } = readPrivate(plannedPrivate)
  const applied = await applyRotatingUpdate(
    session,
    stateOf(prior),
    inputsOf(planned),
    { beside, ...(steps && { steps }) },
    context.signal,
  )
  return resultOf(session, applied, context)
}

/** ApplyResourceChange of a delete: what could not be deleted stays in the state. */
export async function deleteRotating(
  prior: ObjectValue,
  { plannedPrivate }: ApplyRequest,
  configured: ConfiguredSession,
  context: CallContext,
): Promise<ApplyResult> {
  const session = requireSession(configured)
  const { beside, isDelete, defaultProject, ...marks } = readPrivate(plannedPrivate)
  refuseOtherProject(defaultProject, configured)
  const doomed = stateOf(prior)
  // Engines plan in the session that carries it out only what a replacement has left.
  const { rotatingLines } = session.project(doomed.inputs.project_id)
  const isOld = rotatingLines.isDeletePlanned(doomed.current.key.id)
  // The plan of a replacement's delete is that of the new object, which has no such mark.
  const kind = isOld ? 'old half' : isDelete && !beside.secretLost ? 'destroy' : 'replaced'
  const { state, errors } = await applyRotatingDelete(session, doomed, kind, context.signal, marks)
  return {
    state: state === undefined ? null : valuesOf(state),
    private:
      state === undefined ? new Uint8Array() : writePrivate({ beside, ...(isOld && { isOldHalf: true }) }),
    diagnostics: diagnosticsOf({ errors }),
  }
}

function resultOf(
  session: Session,
  { state, beside, made, warnings, errors }: AppliedRotating,
  context: CallContext,
): ApplyResult {
  if (made !== undefined) {
    const { project_id: projectId } = state.inputs
    context.ifUndeliverable(() => deleteUndeliverable(session, projectId, made))
    session.project(projectId).handover.hold({ ...state.current, key: made })
  }
  return {
    state: valuesOf(state),
    private: writePrivate({ beside }),
    diagnostics: diagnosticsOf({ errors, warnings }),
  }
}
