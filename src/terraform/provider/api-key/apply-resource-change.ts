import {
  besideAfterUpdate,
  type ConfiguredSession,
  createDatedKey,
  createdState,
  deleteUndeliverable,
  destroyKey,
  refuseOtherProject,
  requireSession,
  updateKey,
} from '../../../keys/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import type { CallContext } from '../../plugin/call-context.ts'
import type { ApplyRequest, ApplyResult } from '../../plugin/managed-resource.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { diagnosticsOf, orDiagnostic } from '../diagnostics.ts'
import { readPrivate, writePrivate } from './private-state.ts'
import { inputsOf, stateOf, valuesOf } from './state.ts'

/** ApplyResourceChange of a create: whatever happens, the answer has every key that exists. */
export async function createApiKey(
  planned: ObjectValue,
  configured: ConfiguredSession,
  context: CallContext,
  model: KeyModel,
): Promise<ApplyResult> {
  const session = requireSession(configured)
  const inputs = inputsOf(planned, model)
  const { key, made, now, localClock, storedName, problem, warnings, errors } = await createDatedKey(
    session,
    inputs,
    context.signal,
  )
  if (made !== undefined) {
    const { project_id: projectId, name, type } = inputs
    context.ifUndeliverable(() => deleteUndeliverable(session, projectId, made))
    session.project(projectId).handover.hold({ name, type, key: made })
  }
  return {
    state: valuesOf(createdState(inputs, key), model),
    private: writePrivate({
      checkedAt: now,
      ...(localClock && { localClock }),
      ...(storedName !== undefined && { storedName }),
      ...(problem && { secretLost: true }),
    }),
    diagnostics: diagnosticsOf({ errors, warnings }),
  }
}

/**
 * ApplyResourceChange of a delete. The engine says nothing of what a delete is for, but it plans only some of them in the session that carries them
 * out: what a replacement has left, in this run or an earlier one. All others bring what their plan has noted,
 * that of a replacement what the plan of the new key has.
 */
export async function destroyApiKey(
  prior: ObjectValue,
  { plannedPrivate }: ApplyRequest,
  configured: ConfiguredSession,
  context: CallContext,
  model: KeyModel,
): Promise<ApplyResult> {
  const session = requireSession(configured)
  const state = stateOf(prior, model)
  const { isDelete, defaultProject, decision: _, ...beside } = readPrivate(plannedPrivate)
  const isOld = session.project(state.inputs.project_id).lines.isDeletePlanned(state.key.id)
  const kind = isOld ? 'old half' : isDelete ? 'destroy' : 'replaced'
  return orDiagnostic<ApplyResult>(
    async () => {
      refuseOtherProject(defaultProject, configured)
      await destroyKey(session, state, kind, context.signal, beside)
      return { state: null, private: new Uint8Array() }
    },
    diagnostics => ({
      state: prior,
      private: writePrivate({ ...beside, ...(isOld && { isOldHalf: true }) }),
      diagnostics,
    }),
  )
}

/** ApplyResourceChange of a change in place. Only the state changes, nothing on the platform. */
export async function updateApiKey(
  prior: ObjectValue,
  planned: ObjectValue,
  request: ApplyRequest,
  configured: ConfiguredSession,
  model: KeyModel,
): Promise<ApplyResult> {
  const session = requireSession(configured)
  const { decision: _, defaultProject: __, ...beside } = readPrivate(request.plannedPrivate)
  const inputs = inputsOf(planned, model)
  return {
    state: valuesOf(await updateKey(session, stateOf(prior, model), inputs), model),
    private: writePrivate(besideAfterUpdate(beside, inputs.name)),
  }
}
