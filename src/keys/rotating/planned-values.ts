import { Secret } from '../../core/secret.ts'
import { generationName } from '../../platform/generation-name.ts'
import { formatTime } from '../plan/rotation.ts'
import type { AttributeValue } from '../state/attributes.ts'
import { isKnown, type Planned, UNKNOWN_VALUE } from '../state/inputs.ts'
import { decidedInputs } from '../state/outputs.ts'
import { storageAfter } from '../state/state.ts'
import { keepsPrevious } from './decide-rotation.ts'
import type { RotatingDecision, RotatingSteps } from './decision.ts'
import { ROTATING_MODEL, type RotatingInputs } from './model.ts'
import { type Generation, latestRotation, type RotatingState, statusWithout, tagOf } from './state.ts'
import {
  generationValues,
  outputsOf,
  type RotatingObject,
  type RotatingValue,
  type RotatingValues,
  retireDueText,
  retiringValues,
} from './values.ts'

/** The decided inputs and all outputs in the plan of a create. */
export function plannedCreation(planned: Planned<RotatingInputs>): RotatingValues {
  return {
    ...decidedInputs(planned, ROTATING_MODEL),
    generation: 1,
    current: newGeneration(planned, UNKNOWN_VALUE),
    previous: null,
    retiring: [],
    rotation_due_at: planned.rotate_after === null ? null : UNKNOWN_VALUE,
    retire_due_at: null,
    ready_for_rotation: false,
    status: 'steady',
  }
}

/** The same in the plan of a change. */
export function plannedChange(
  state: RotatingState,
  planned: Planned<RotatingInputs>,
  { steps, undecided, replace }: Pick<RotatingDecision, 'steps' | 'undecided' | 'replace'>,
): RotatingValues {
  if (replace.length > 0) return plannedCreation(planned)
  const decided = decidedInputs(planned, ROTATING_MODEL)
  const stored = outputsOf(state)
  if (undecided.length > 0) {
    return { ...decided, ...Object.fromEntries(Object.keys(stored).map(name => [name, UNKNOWN_VALUE])) }
  }
  const { rotate } = steps
  const previous = plannedPrevious(state, planned, steps)
  return {
    ...decided,
    generation: rotate?.generation ?? state.generation,
    current: rotate
      ? newGeneration(planned, nextName(state, planned, rotate.generation))
      : kept(state, state.current, planned),
    previous,
    retiring: plannedRetiring(state, planned, steps),
    rotation_due_at: rotate
      ? planned.rotate_after === null
        ? null
        : UNKNOWN_VALUE
      : dueText(state, planned),
    retire_due_at: previous === null ? null : (previous['retire_due_at'] ?? null),
    ready_for_rotation: false,
    status: statusWithout({
      hasPrevious: previous !== null,
      retiring: [...remaining(state, steps), ...(steps.park ? [steps.park] : [])],
    }),
  }
}

/** The outputs whose planned value is another one than the state has. */
export function changedOutputs(state: RotatingState, planned: RotatingValues): readonly string[] {
  const stored = outputsOf(state)
  return Object.keys(stored).filter(name => !isSame(stored[name] ?? null, planned[name] ?? null))
}

/** The name of the next key; unknown while the name of the rotating key is. */
function nextName(
  state: RotatingState,
  { name }: Planned<RotatingInputs>,
  generation: number,
): AttributeValue {
  return isKnown(name) ? generationName({ base: name, tag: tagOf(state), generation }) : UNKNOWN_VALUE
}

function newGeneration(
  { type, store_secret: stored }: Planned<RotatingInputs>,
  name: AttributeValue,
): RotatingObject {
  const material = stored === false ? null : UNKNOWN_VALUE
  return {
    id: UNKNOWN_VALUE,
    name,
    type,
    key: material,
    secret: material,
    key_preview: UNKNOWN_VALUE,
    fingerprint: UNKNOWN_VALUE,
    created_at: UNKNOWN_VALUE,
  }
}

/** A key that stays: only its material may leave the state, or come into it. */
function kept(
  { inputs }: RotatingState,
  generation: Generation,
  { store_secret: stored }: Planned<RotatingInputs>,
): RotatingObject {
  const values = generationValues(generation)
  switch (storageAfter(inputs, stored)) {
    case 'kept':
      return values
    case 'dropped':
      return { ...values, key: null, secret: null }
    case 'looked up':
      return { ...values, key: values['key'] ?? UNKNOWN_VALUE }
    default:
      return { ...values, key: UNKNOWN_VALUE, secret: UNKNOWN_VALUE }
  }
}

function plannedPrevious(
  state: RotatingState,
  planned: Planned<RotatingInputs>,
  { rotate, retire, park }: RotatingSteps,
): RotatingObject | null {
  const takesPlace = rotate !== undefined && !keepsPrevious(rotate.reasons)
  const left = park === undefined ? state.previous : undefined
  const previous = takesPlace ? state.current : left
  if (previous === undefined || retire.some(({ id }) => id === previous.key.id)) return null
  const { rotate_after: after, rotate_early: early, overlap } = planned
  const isTold = rotate === undefined && isKnown(after) && isKnown(early) && isKnown(overlap)
  const schedule = { rotate_after: after, rotate_early: early, overlap } as RotatingInputs
  const due = isTold ? retireDueText(state.current.key.createdAt, schedule) : UNKNOWN_VALUE
  return { ...kept(state, previous, planned), retire_due_at: due }
}

function remaining({ retiring }: RotatingState, { retire }: RotatingSteps): RotatingState['retiring'] {
  return retiring.filter(({ id }) => !retire.some(doomed => doomed.id === id))
}

/** A stray is in no state: that it is deleted has to show somewhere, or no engine would carry it out. */
function plannedRetiring(
  state: RotatingState,
  planned: Planned<RotatingInputs>,
  steps: RotatingSteps,
): RotatingValue {
  if (steps.retire.some(({ reason }) => reason === 'stray')) return UNKNOWN_VALUE
  const dropsValue = storageAfter(state.inputs, planned.store_secret) === 'dropped'
  const left = remaining(state, steps).map(retiringValues)
  const { park } = steps
  const { previous } = state
  const parked =
    park === undefined || previous === undefined
      ? []
      : [
          retiringValues({
            id: previous.key.id,
            name: previous.name,
            type: previous.type,
            reason: park.reason,
            since: new Date(park.since),
            ...(previous.key.value && { value: previous.key.value }),
          }),
        ]
  return [...left, ...parked].map(object => (dropsValue ? { ...object, key: null } : object))
}

function dueText(state: RotatingState, { rotate_after: after }: Planned<RotatingInputs>): AttributeValue {
  if (!isKnown(after)) return UNKNOWN_VALUE
  const due = latestRotation(state.current.key.createdAt, { rotate_after: after })
  return due === null ? null : formatTime(due)
}

function isSame(one: RotatingValue, other: RotatingValue): boolean {
  if (one instanceof Secret || other instanceof Secret) {
    return one instanceof Secret && other instanceof Secret && one.equals(other)
  }
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other
  }
  const [these, those] = [Object.entries(one), Object.entries(other)]
  const named = new Map<string, RotatingValue>(those)
  return (
    these.length === those.length && these.every(([name, value]) => isSame(value, named.get(name) ?? null))
  )
}
