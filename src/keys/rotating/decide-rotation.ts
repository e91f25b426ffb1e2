import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { parseGenerationName } from '../../platform/generation-name.ts'
import { keepersRotate } from '../plan/plan-update.ts'
import { formatTime } from '../plan/rotation.ts'
import { isKnown, type Planned } from '../state/inputs.ts'
import type { RotatingSteps, RotationReason } from './decision.ts'
import type { RotatingInputs } from './model.ts'
import { isRotationDue, type PriorRotating } from './prior.ts'
import { reasonsInWords } from './reason-words.ts'
import { type RotatingState, retirementDue } from './state.ts'
import { knownSchedule } from './undecided.ts'

/** Why a rotating key is to be rotated; empty where it is not. */
export function rotationReasons(
  prior: PriorRotating,
  planned: Planned<RotatingInputs>,
): readonly RotationReason[] {
  const { state, beside, ignoresAge = false } = prior
  const isMissing = state.status === 'current_missing'
  const asked: readonly (readonly [RotationReason, boolean])[] = [
    ['current_missing', isMissing],
    ['secret_lost', !isMissing && beside.secretLost === true],
    ['new_value', !isMissing && beside.hasNewValue === true],
    ['type', isKnown(planned.type) && planned.type !== state.current.type],
    ['keepers', keepersRotate(state.inputs.keepers, planned.keepers)],
    ['due', !isMissing && !ignoresAge && isRotationDue(prior, knownSchedule(planned))],
  ]
  return asked.filter(([, isAsked]) => isAsked).map(([reason]) => reason)
}

/** Whether the current key is of no use to anybody: then the previous one stays what it is. */
export function keepsPrevious(reasons: readonly RotationReason[]): boolean {
  return reasons.includes('current_missing') || reasons.includes('secret_lost')
}

/** The number of the next key: behind all that there is, so that no key is taken for another. */
export function nextGeneration({ state, beside }: PriorRotating): number {
  const retiring = state.retiring.map(({ name }) => parseGenerationName(name)?.generation ?? 0)
  const strays = (beside.strays ?? []).map(({ generation }) => generation)
  return Math.max(state.generation, ...retiring, ...strays) + 1
}

/** Refuses a rotation that takes the rest of its overlap from the previous key of a protected resource. */
export function rotationErrors(
  prior: PriorRotating,
  planned: Planned<RotatingInputs>,
  { rotate, retire }: RotatingSteps,
): readonly EkbError[] {
  const { previous, inputs } = prior.state
  const doomed = retire.find(({ reason }) => reason === 'superseded')
  const isProtected = inputs.deletion_protection || planned.deletion_protection !== false
  if (rotate === undefined || doomed === undefined || previous === undefined || !isProtected) return []
  return [
    ekbError(
      'ROTATION_PROTECTED',
      {
        name: inputs.name,
        why: reasonsInWords(prior, planned, rotate.reasons),
        previous: previous.name,
        id: previous.key.id,
        until: overlapEnd(prior.state, planned),
      },
      { path: [rotate.reasons.includes('type') ? 'type' : 'keepers'] },
    ),
  ]
}

/** When the overlap of the previous key ends, in words. */
export function overlapEnd({ current }: RotatingState, planned: Planned<RotatingInputs>): string {
  const due = retirementDue(current.key.createdAt, knownSchedule(planned))
  return due === null ? 'a time that is not known' : formatTime(due)
}
