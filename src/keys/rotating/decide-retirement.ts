import { formatTime } from '../plan/rotation.ts'
import { isKnown, type Planned } from '../state/inputs.ts'
import { keepsPrevious, nextGeneration } from './decide-rotation.ts'
import type { Retirement, RetirementReason, RotatingSteps, RotationReason } from './decision.ts'
import type { RotatingInputs } from './model.ts'
import { isOverlapOver, isStrayDue, type PriorRotating } from './prior.ts'
import type { Generation } from './state.ts'
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
  const reason = previousReason(prior, planned, reasons)
  const previous = state.previous
  const retire: Retirement[] = [
    ...state.retiring.map(({ id, name, type }) => ({ id, name, type, reason: 'retiring' as const })),
    ...(previous && reason ? [retirement(previous, reason)] : []),
    ...(reasons.includes('secret_lost') ? [retirement(state.current, 'secret_lost')] : []),
    ...(beside.strays ?? [])
      .filter(stray => isStrayDue(prior, stray, knownSchedule(planned)))
      .map(({ id, name, type }) => ({ id, name, type, reason: 'stray' as const })),
  ]
  // What stays previous goes as soon as it may; anything else would be forgotten.
  const losesPlace = reason === 'revoked' || (reasons.length > 0 && !keepsPrevious(reasons))
  const isParked = previous !== undefined && losesPlace && isOwn(previous.key.id)
  return {
    ...(reasons.length > 0 && { rotate: { generation: nextGeneration(prior), reasons } }),
    retire: retire.filter(({ id }) => !isOwn(id)),
    ...(isParked && { park: { since: formatTime(now) } }),
  }
}

/** Whether `revoke_previous` asks for an early end. The first value of an adopted key is only recorded. */
export function isRevoked({ state, beside }: PriorRotating, planned: Planned<RotatingInputs>): boolean {
  const { revoke_previous: asked } = planned
  if (beside.adopted || !isKnown(asked) || asked === null || asked.trim() === '') return false
  return asked !== state.inputs.revoke_previous
}

/** Why the previous key is deleted; absent where it stays. */
function previousReason(
  prior: PriorRotating,
  planned: Planned<RotatingInputs>,
  reasons: readonly RotationReason[],
): RetirementReason | undefined {
  if (prior.state.previous === undefined) return undefined
  if (isRevoked(prior, planned)) return 'revoked'
  // The only key that may work: its overlap begins anew.
  if (keepsPrevious(reasons)) return undefined
  if (isOverlapOver(prior, knownSchedule(planned))) return 'overlap_over'
  return reasons.length > 0 ? 'superseded' : undefined
}

function retirement({ name, type, key }: Generation, reason: RetirementReason): Retirement {
  return { id: key.id, name, type, reason }
}
