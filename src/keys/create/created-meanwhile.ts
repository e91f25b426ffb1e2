import type { PlatformKey } from '../../platform/key.ts'
import type { Snapshot } from '../session/snapshot.ts'

/** How far a platform's clock may be behind its own list of a moment ago, in milliseconds. */
const CLOCK_TOLERANCE = 2_000

/** How far off a Date header of whole seconds may be, in milliseconds. */
const ACCURACY = 999

/** How far the dates of keys may be ahead of a platform's time and still tell their age, in milliseconds. */
const DATES_AHEAD = 10_000

const MINUTE = 60_000

/**
 * Whether a list tells how old a key is, by a clock that can be compared with ours. A date that is later than the list
 * tells nothing: where dates are told in another time zone, older keys look new.
 */
export function tellsAge({ createdAt }: PlatformKey, { now, skew }: Snapshot): boolean {
  return createdAt !== undefined && skew !== undefined && createdAt.getTime() <= now.getTime() + DATES_AHEAD
}

/**
 * Whether a key was surely created before a moment.
 *
 * @param moment local time
 */
export function isCreatedBefore({ createdAt }: PlatformKey, { skew }: Snapshot, moment: Date): boolean {
  if (createdAt === undefined || skew === undefined) return false
  // The platform's clock at that moment, reckoned from the list: its clock may differ from ours.
  return createdAt.getTime() < moment.getTime() + skew - CLOCK_TOLERANCE
}

/**
 * Whether a key may have been created after a moment, as far as dates tell.
 *
 * @param moment local time
 */
export function mayBeCreatedAfter({ createdAt }: PlatformKey, list: Snapshot, moment: Date): boolean {
  if (createdAt === undefined || list.skew === undefined) return false
  // The list's Date is between its request and its answer, and has whole seconds.
  const mostAhead = list.skew + (list.answeredAt - list.askedAt) + ACCURACY
  // A date that is rounded to the minute stands for any time in it, up to the list that shows it.
  const latest = roundsToMinutes(list.keys)
    ? Math.min(createdAt.getTime() + MINUTE, list.askedAt + list.skew)
    : createdAt.getTime()
  return latest > moment.getTime() + mostAhead
}

/** Whether so many different dates are whole minutes that it is no coincidence. */
export function roundsToMinutes(keys: readonly PlatformKey[]): boolean {
  const dates = new Set(keys.flatMap(({ createdAt }) => createdAt?.getTime() ?? []))
  return dates.size >= 3 && [...dates].every(date => date % MINUTE === 0)
}
