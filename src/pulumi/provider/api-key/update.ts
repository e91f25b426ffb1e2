import {
  type Configured,
  LATER,
  plannedDueAt,
  requireWalk,
  storageAfter,
  updateKey,
} from '../../../keys/index.ts'
import type { UpdateRequest } from '../../plugin/provider.ts'
import { type ObjectValue, SecretValue, UNKNOWN } from '../../plugin/value.ts'
import { hidden } from '../values.ts'
import {
  besideOf,
  engineValue,
  inputsOf,
  marksOf,
  plannedInputsOf,
  previewOf,
  SECRET_LOST,
  stateOf,
  valuesOf,
} from './state.ts'

/** Update: a change in place, which only the state knows of. */
export async function updateApiKey(
  { id, state, inputs }: UpdateRequest,
  configured: Configured,
): Promise<ObjectValue> {
  const before = stateOf(id, state)
  // What identifies a key cannot have changed: that would be a replacement.
  const declared = { ...inputsOf(inputs), project_id: before.inputs.project_id }
  const after = await updateKey(requireWalk(configured), before, declared)
  return { ...valuesOf(after), ...inputs, ...markOf(state) }
}

/** The same in a preview. */
export function previewUpdate({ id, state, inputs }: UpdateRequest): ObjectValue {
  const { inputs: before, key } = stateOf(id, state)
  const planned = plannedInputsOf(inputs, before.project_id)
  const storage = storageAfter(before, planned.store_secret)
  const later = new SecretValue(UNKNOWN)
  const outputs = {
    key: storage === 'dropped' ? null : storage === 'kept' ? hidden(state['key'] ?? null) : later,
    secret: storage === 'dropped' ? null : storage === LATER ? later : hidden(state['secret'] ?? null),
    keyPreview: state['keyPreview'] ?? null,
    fingerprint: state['fingerprint'] ?? null,
    createdAt: state['createdAt'] ?? null,
    rotationDueAt: engineValue(plannedDueAt(key.createdAt, planned)),
  }
  return { ...previewOf(inputs, planned, outputs), ...markOf(state) }
}

function markOf(state: ObjectValue): ObjectValue {
  const lost = SECRET_LOST in state ? { [SECRET_LOST]: state[SECRET_LOST] ?? null } : {}
  return { ...lost, ...marksOf(besideOf(state)) }
}
