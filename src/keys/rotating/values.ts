import { formatTime } from '../plan/rotation.ts'
import { type AttributeValue, attributeValues } from '../state/attributes.ts'
import { withoutSecrets } from '../state/state.ts'
import type { RotatingInputs } from './model.ts'
import { ROTATING_MODEL } from './model.ts'
import { type Generation, latestRotation, type Retiring, type RotatingState, retirementDue } from './state.ts'

/** An object within a rotating key: `current`, `previous`, and each of `retiring`. */
export type RotatingObject = Readonly<Record<string, AttributeValue>>

/** A value of an attribute in the kinds that every engine has; an engine writes it in its own. */
export type RotatingValue = AttributeValue | number | RotatingObject | readonly RotatingObject[]

/** Values by the names of the model. */
export type RotatingValues = Readonly<Record<string, RotatingValue>>

/**
 * Every attribute of a rotating key as its state has it. Whatever left a value in it: a state that stores none has
 * none, also not of a key that is only to go.
 */
export function rotatingStateValues(state: RotatingState): RotatingValues {
  const declared = state.inputs as Readonly<Record<string, RotatingValue | undefined>>
  return {
    ...attributeValues(ROTATING_MODEL.inputs, name => declared[name] ?? null),
    ...outputsOf(storedOf(state)),
  }
}

function storedOf(state: RotatingState): RotatingState {
  const { inputs, current, previous, retiring } = state
  if (inputs.store_secret) return state
  return {
    ...state,
    current: { ...current, key: withoutSecrets(current.key) },
    ...(previous && { previous: { ...previous, key: withoutSecrets(previous.key) } }),
    retiring: retiring.map(({ value: _, ...rest }) => rest),
  }
}

/** The attributes that no person sets. */
export function outputsOf({
  inputs,
  generation,
  current,
  previous,
  retiring,
  status,
}: RotatingState): RotatingValues {
  const { createdAt } = current.key
  const retireDueAt = previous === undefined ? null : timeOrNull(retirementDue(createdAt, inputs))
  return {
    generation,
    current: generationValues(current),
    previous: previous === undefined ? null : { ...generationValues(previous), retire_due_at: retireDueAt },
    retiring: retiring.map(retiringValues),
    rotation_due_at: timeOrNull(latestRotation(createdAt, inputs)),
    retire_due_at: retireDueAt,
    ready_for_rotation: status === 'rotation_due' || status === 'current_missing',
    status,
  }
}

/** One key as a state has it. */
export function generationValues({ name, type, key }: Generation): RotatingObject {
  return {
    id: key.id,
    name,
    type,
    key: key.value ?? null,
    secret: key.secret ?? null,
    key_preview: key.preview,
    fingerprint: key.fingerprint ?? null,
    created_at: timeOrNull(key.createdAt ?? null),
  }
}

/** A key that should be gone as a state has it. */
export function retiringValues({ id, name, type, reason, since, value }: Retiring): RotatingObject {
  return { id, name, type, key: value ?? null, reason, since: formatTime(since) }
}

/** When the previous key is to go, as states have it. */
export function retireDueText(createdAt: Date | undefined, inputs: RotatingInputs): string | null {
  return timeOrNull(retirementDue(createdAt, inputs))
}

function timeOrNull(time: Date | null): string | null {
  return time === null ? null : formatTime(time)
}
