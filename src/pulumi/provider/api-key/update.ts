import {
  type ConfiguredSession,
  decidedInputs,
  requireSession,
  updatedOutputs,
  updateKey,
} from '../../../keys/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import type { UpdateRequest, UpdateResult } from '../../plugin/provider.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { previewOf, propertiesOf } from '../resource/properties.ts'
import { markedLike } from '../values.ts'
import { besideOf, inputsOf, marksOf, plannedInputsOf, SECRET_LOST, stateOf, valuesOf } from './state.ts'

/** Update: a change in place. Only the state changes, nothing on the platform. */
export async function updateApiKey(
  { id, state, inputs }: UpdateRequest,
  configured: ConfiguredSession,
  model: KeyModel,
): Promise<UpdateResult> {
  const before = stateOf(id, state, model)
  // What identifies a key cannot have changed: that would be a replacement.
  const declared = { ...inputsOf(inputs, model), project_id: before.inputs.project_id }
  const after = await updateKey(requireSession(configured), before, declared)
  return { state: { ...valuesOf(after, model), ...inputs, ...markOf(state) } }
}

/** The same in a preview. */
export function previewUpdate({ id, state, inputs }: UpdateRequest, model: KeyModel): UpdateResult {
  const before = stateOf(id, state, model)
  const planned = plannedInputsOf(inputs, before.inputs.project_id, model)
  const outputs = Object.entries(propertiesOf(updatedOutputs(before, planned, model), model)).map(
    ([name, value]) => [name, value === null ? null : markedLike(state[name], value)],
  )
  const preview = previewOf(inputs, decidedInputs(planned, model), Object.fromEntries(outputs), model)
  return { state: { ...preview, ...markOf(state) } }
}

function markOf(state: ObjectValue): ObjectValue {
  const lost = SECRET_LOST in state ? { [SECRET_LOST]: state[SECRET_LOST] ?? null } : {}
  return { ...lost, ...marksOf(besideOf(state)) }
}
