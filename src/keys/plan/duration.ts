const HOUR = 3_600_000
const UNITS = { h: HOUR, d: 24 * HOUR, w: 7 * 24 * HOUR } as const
const LONGEST = 3650 * UNITS.d
/** The default of `rotate_early`: a part of `rotate_after`, and at most so much. */
const EARLY_PART = 0.05
const EARLY_AT_MOST = 24 * HOUR
/** The default of `overlap`, at most. */
const OVERLAP = 24 * HOUR

/**
 * Reads a duration such as `90d`: a whole number of h, d or w, up to `3650d`.
 *
 * @param shortest in milliseconds
 * @returns milliseconds; undefined for any other text
 */
export function readDuration(text: string, shortest: number): number | undefined {
  const [, digits, unit] = /^(0|[1-9]\d{0,6})([hdw])$/.exec(text) ?? []
  if (digits === undefined) return undefined
  const milliseconds = Number(digits) * UNITS[unit as keyof typeof UNITS]
  return milliseconds < shortest || milliseconds > LONGEST ? undefined : milliseconds
}

/**
 * How long before `rotate_after` a key is due, where nothing says so: 5 % of it, at most 24 h. So a job that runs as
 * often as `rotate_after` rotates every time, although its start jitters. In milliseconds.
 */
export function defaultLead(rotateAfter: number): number {
  return Math.min(rotateAfter * EARLY_PART, EARLY_AT_MOST)
}

/**
 * How long a previous key works at least, where nothing says so: 24 h, or half of `rotate_after` where that is less;
 * never longer than the time between two rotations. In milliseconds.
 *
 * @param rotateAfter null where age does not rotate the key
 * @param lead how long before `rotate_after` the key is due
 */
export function defaultOverlap(rotateAfter: number | null, lead: number): number {
  return rotateAfter === null ? OVERLAP : Math.min(OVERLAP, rotateAfter / 2, rotateAfter - lead)
}
