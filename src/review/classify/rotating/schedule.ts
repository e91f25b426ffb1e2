import { overlapOf, parseAge } from '../../../keys/index.ts'
import type { KeyAttributes, Value } from '../../model/index.ts'

const HOUR = 3_600_000

/** How long a previous key works at least by these settings, in milliseconds; null where that is not known. */
export function overlapIn(side: KeyAttributes | null): number | null {
  const [overlap, after, early] = [
    setting(side?.overlap),
    setting(side?.rotate_after),
    setting(side?.rotate_early),
  ]
  if (overlap === undefined || after === undefined || early === undefined) return null
  try {
    return overlapOf({ overlap, rotate_after: after, rotate_early: early })
  } catch {
    // A plan that somebody wrote by hand may have an overlap that no provider accepts.
    return null
  }
}

/** The highest age that a key reaches by these settings, its overlap included, in whole hours. */
export function longestHoursIn(side: KeyAttributes | null): number | null {
  const [overlap, after] = [overlapIn(side), setting(side?.rotate_after)]
  if (overlap === null || typeof after !== 'string') return null
  return (overlap + parseAge(after)) / HOUR
}

/** Undefined where it is hidden or known after apply only. */
function setting(value: Value<string> | undefined): string | null | undefined {
  return value?.is === 'known' ? value.value : undefined
}
