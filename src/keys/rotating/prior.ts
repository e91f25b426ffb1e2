import { isDue } from '../plan/rotation.ts'
import type { RotatingBeside, Stray } from './beside.ts'
import type { RotatingInputs } from './model.ts'
import { overlapOf } from './overlap.ts'
import { overlapping, type RotatingState, retirementDue } from './state.ts'

const HOUR = 3_600_000

/** A rotating key as a plan sees it: nothing else decides. */
export interface PriorRotating {
  readonly state: RotatingState
  readonly beside: RotatingBeside
  /** By the clock by which the current key ages. */
  readonly now: Date
  /** Whether a person has told the engine that age rotates nothing. A previous key goes all the same. */
  readonly ignoresAge?: boolean
}

/** What decides about time. */
export type RotatingSchedule = Pick<RotatingInputs, 'rotate_after' | 'rotate_early' | 'overlap'>

/** Whether the age of the current key asks for a rotation. */
export function isRotationDue({ state, now }: PriorRotating, schedule: RotatingSchedule): boolean {
  const { createdAt } = state.current.key
  return createdAt !== undefined && isDue(createdAt, schedule, now)
}

/** Whether the overlap is over, of all keys that have one: from the very moment on. */
export function isOverlapOver({ state, now }: PriorRotating, schedule: RotatingSchedule): boolean {
  const due = retirementDue(state.current.key.createdAt, schedule)
  return overlapping(state).length > 0 && due !== null && now.getTime() >= due.getTime()
}

/**
 * When a plan may delete a stray: once it and the current key are older than the overlap, and than an hour, because it
 * may be what readers had before the current key. Never where it may be the key of a run with a newer state, or its
 * age is not told.
 */
export function strayDueAt(
  { state }: Pick<PriorRotating, 'state'>,
  { createdAt, doubt }: Stray,
  schedule: RotatingSchedule,
): Date | undefined {
  if (doubt !== undefined || createdAt === undefined) return undefined
  const since = Math.max(createdAt.getTime(), state.current.key.createdAt?.getTime() ?? 0)
  return new Date(since + Math.max(overlapOf(schedule), HOUR))
}

/** Whether a plan deletes a stray now. While the current key is missing, a newer state may have deleted it. */
export function isStrayDue(prior: PriorRotating, stray: Stray, schedule: RotatingSchedule): boolean {
  const due = strayDueAt(prior, stray, schedule)
  const isMissing = prior.state.status === 'current_missing'
  return !isMissing && due !== undefined && prior.now.getTime() > due.getTime()
}
