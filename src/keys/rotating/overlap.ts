import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { defaultOverlap } from '../plan/duration.ts'
import { leadInWords, leadOf, parseAge, parseFromZero } from '../plan/rotation.ts'
import type { RotatingInputs } from './model.ts'

const HOUR = 3_600_000

/** What decides how long the previous key works. */
export type OverlapInputs = Pick<RotatingInputs, 'rotate_after' | 'rotate_early' | 'overlap'>

/**
 * How long a previous key works at least, in milliseconds: what is declared, else {@link defaultOverlap}.
 *
 * @throws EkbError DURATION_INVALID
 */
export function overlapOf({ overlap, rotate_after: after, rotate_early: early }: OverlapInputs): number {
  if (overlap !== null) return parseFromZero(overlap, 'overlap')
  return after === null ? defaultOverlap(null, 0) : defaultOverlap(parseAge(after), leadOf(after, early))
}

/**
 * Checks `overlap`: from `0h`, and no longer than the time between two rotations, or a third key would be needed.
 *
 * @throws EkbError DURATION_INVALID, OVERLAP_TOO_LONG
 */
export function checkOverlap(
  overlap: string,
  { rotate_after: after, rotate_early: early }: Omit<OverlapInputs, 'overlap'>,
): void {
  const length = parseFromZero(overlap, 'overlap')
  if (after === null) return
  const longest = parseAge(after) - leadOf(after, early)
  if (length > longest) throw tooLong(overlap, after, early, longest)
}

function tooLong(overlap: string, after: string, early: string | null, longest: number): EkbError {
  return ekbError(
    'OVERLAP_TOO_LONG',
    { overlap, after, early: leadInWords(after, early) ?? '0h', longest: inHours(longest) },
    { path: ['overlap'] },
  )
}

/** Whole hours, rounded down: what is shown may be set. */
function inHours(milliseconds: number): string {
  return `${Math.floor(milliseconds / HOUR)}h`
}
