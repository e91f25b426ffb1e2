import { formatTime } from '../plan/rotation.ts'
import { isKnown, type Planned } from '../state/inputs.ts'
import { keepsPrevious, nextGeneration } from './decide-rotation.ts'
import type { Retirement, RetirementReason, RotatingSteps, RotationReason } from './decision.ts'
import type { RotatingInputs } from './model.ts'
import { isOverlapOver, isStrayDue, type PriorRotating } from './prior.ts'
import { type Generation, overlapping, type RotatingState } from './state.ts'
import { knownSchedule } from './undecided.ts'

/**
 * The steps of an apply: the rotation, and what is deleted after it. What the provider signs in with is kept,
 * whatever it is.
 */
export function decideSteps(
  prior: PriorRotating,
  planned: Planned<RotatingInputs>,
  reasons: readonly RotationReason[],
): RotatingSteps {
  const { state, beside, now } = prior
  const isOwn = (id: string) => beside.ownIds?.includes(id) ?? false
  const reason = overlapEnds(prior, planned, reasons)
  const previous = state.previous
  const waits = previous !== undefined && reason === 'superseded' && !isHandedOver(state)
  // A run that was killed may have handed it over: then it is what readers have until this rotation reaches them.
  const keepsStrays = reasons.length > 0 && !isHandedOver(state)
  const retire: Retirement[] = [
    ...state.retiring
      .filter(one => one.reason !== 'superseded')
      .map(({ id, name, type }) => ({ id, name, type, reason: 'retiring' as const })),
    ...(reason === undefined || reason === 'superseded'
      ? []
      : overlapping(state).map(({ id, name, type }) => ({ id, name, type, reason }))),
    ...(previous && reason === 'superseded' && !waits ? [retirement(previous, reason)] : []),
    ...(reasons.includes('secret_lost') ? [retirement(state.current, 'secret_lost')] : []),
    ...(keepsStrays ? [] : (beside.strays ?? []))
      .filter(stray => isStrayDue(prior, stray, knownSchedule(planned)))
      .map(({ id, name, type }) => ({ id, name, type, reason: 'stray' as const })),
  ]
  // What stays previous goes as soon as it may; anything else would be forgotten.
  const losesPlace = reason === 'revoked' || (reasons.length > 0 && !keepsPrevious(reasons))
  const signsIn = previous !== undefined && losesPlace && isOwn(previous.key.id)
  // What waits is not deleted before its overlap is over, also once the provider signs in with another key.
  const why = waits ? 'superseded' : signsIn ? 'signs_in' : undefined
  return {
    ...(reasons.length > 0 && { rotate: { generation: nextGeneration(prior), reasons } }),
    retire: retire.filter(({ id }) => !isOwn(id)),
    ...(why && { park: { since: formatTime(now), reason: why } }),
  }
}

/** Whether `revoke_previous` asks for an early end. The first value of an adopted key is only recorded. */
export function isRevoked({ state, beside }: PriorRotating, planned: Planned<RotatingInputs>): boolean {
  const { revoke_previous: asked } = planned
  if (beside.adopted || !isKnown(asked) || asked === null || asked.trim() === '') return false
  return asked !== state.inputs.revoke_previous
}

/**
 * Whether those who read the current key can have it at any time. A secret that is in no state was there for one apply
 * only: where a reader failed in it, the previous key is the one that it goes on with.
 */
function isHandedOver({ inputs }: RotatingState): boolean {
  return inputs.store_secret
}

/** Why the overlap of the previous key ends, and of what was superseded; absent where they stay. */
function overlapEnds(
  prior: PriorRotating,
  planned: Planned<RotatingInputs>,
  reasons: readonly RotationReason[],
): RetirementReason | undefined {
  if (overlapping(prior.state).length === 0) return undefined
  if (isRevoked(prior, planned)) return 'revoked'
  // The only key that may work: its overlap begins anew.
  if (keepsPrevious(reasons)) return undefined
  // Also after its overlap: it may be what readers have until this rotation reaches them.
  if (reasons.length > 0 && !isHandedOver(prior.state)) return 'superseded'
  if (isOverlapOver(prior, knownSchedule(planned))) return 'overlap_over'
  return reasons.length > 0 ? 'superseded' : undefined
}

function retirement({ name, type, key }: Generation, reason: RetirementReason): Retirement {
  return { id: key.id, name, type, reason }
}
