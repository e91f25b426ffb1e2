import { type EngineText, engineText, KEPT_WORDS } from '../../core/messages/index.ts'
import { hoursInWords } from '../plan/rotation.ts'
import { isKnown, type Planned } from '../state/inputs.ts'
import type { Warning } from '../warnings.ts'
import { keepsPrevious } from './decide-rotation.ts'
import type { RotatingSteps, RotationReason } from './decision.ts'
import type { RotatingInputs } from './model.ts'
import { overlapOf } from './overlap.ts'
import type { PriorRotating } from './prior.ts'
import { reasonsInWords } from './reason-words.ts'
import type { Generation } from './state.ts'
import { knownSchedule } from './undecided.ts'
import { rotatingWarning } from './warnings.ts'

const HOUR = 3_600_000

/** What there is to say of a rotation: why, how old the key is, and what stays valid until when at least. */
export function rotationWarnings(
  prior: PriorRotating,
  planned: Planned<RotatingInputs>,
  { rotate }: RotatingSteps,
): readonly Warning[] {
  if (rotate === undefined) return []
  const { state, beside } = prior
  const { current } = state
  const { name } = state.inputs
  const kept = keptInWords(prior, planned, rotate.reasons)
  const why = reasonsInWords(prior, planned, rotate.reasons)
  const to = planned.type
  return [
    rotatingWarning('rotated', { name, why, generation: String(rotate.generation), kept }, 'generation'),
    ...(isKnown(to) && to !== current.type ? [typeWarning(name, to, kept)] : []),
    ...(beside.ownIds?.includes(current.key.id)
      ? [rotatingWarning('rotatingOwnKey', { name, key: current.name, id: current.key.id, kept })]
      : []),
  ]
}

function typeWarning(name: string, to: RotatingInputs['type'], kept: EngineText): Warning {
  return to === 'privileged'
    ? rotatingWarning('rotatingEscalated', { name }, 'type')
    : rotatingWarning('rotatingWeakened', { name, kept }, 'type')
}

/** Which key works on after the rotation, and how long at least, as a sentence. */
function keptInWords(
  { state }: PriorRotating,
  planned: Planned<RotatingInputs>,
  reasons: readonly RotationReason[],
): EngineText {
  const kept = keepsPrevious(reasons) ? state.previous : state.current
  if (kept === undefined) return engineText(KEPT_WORDS.none)
  return keptForOverlap(kept, planned)
}

/** How long a key works on at least after the rotation that is planned, as a sentence. */
export function keptForOverlap(
  { name: key }: Pick<Generation, 'name'>,
  planned: Planned<RotatingInputs>,
): EngineText {
  const hours = Math.floor(overlapOf(knownSchedule(planned)) / HOUR)
  const time = hoursInWords(hours)
  return engineText(hours < 1 ? KEPT_WORDS.untilNextRun : KEPT_WORDS.forTime, { key, time })
}
