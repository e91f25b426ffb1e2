import { ekbError } from '../platform/errors/index.ts'
import { phrase } from '../platform/words/index.ts'

const HOUR = 3_600_000
const UNITS = { h: HOUR, d: 24 * HOUR, w: 7 * 24 * HOUR } as const
const LONGEST = 3650 * UNITS.d

/**
 * Reads an age such as `90d`: a whole number of h, d or w, from `1h` to `3650d`.
 *
 * @param attribute what the error names, `rotate_after` by default
 * @returns milliseconds
 * @throws EkbError DURATION_INVALID
 */
export function parseAge(text: string, attribute = 'rotate_after'): number {
  const [, digits, unit] = /^([1-9]\d{0,6})([hdw])$/.exec(text) ?? []
  const milliseconds = digits === undefined ? 0 : Number(digits) * UNITS[unit as keyof typeof UNITS]
  if (milliseconds < HOUR || milliseconds > LONGEST) {
    throw ekbError('DURATION_INVALID', { attribute: phrase(attribute), value: text }, { path: [attribute] })
  }
  return milliseconds
}

/** When a key becomes due for rotation; null where it never does, or where its age is not known. */
export function rotationDueAt(createdAt: Date | undefined, rotateAfter: string | null): Date | null {
  return createdAt === undefined || rotateAfter === null
    ? null
    : new Date(createdAt.getTime() + parseAge(rotateAfter))
}

/** Whether a key is due at `now`: from the very moment on, not only after it. */
export function isDue(createdAt: Date, rotateAfter: string, now: Date): boolean {
  return now.getTime() >= createdAt.getTime() + parseAge(rotateAfter)
}

/** An age in words: `97 days`, `5 hours`, `less than an hour`. */
export function ageInWords(createdAt: Date, now: Date): string {
  const hours = Math.floor((now.getTime() - createdAt.getTime()) / HOUR)
  if (hours < 1) return 'less than an hour'
  const [count, unit] = hours < 48 ? [hours, 'hour'] : [Math.floor(hours / 24), 'day']
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

/** A time as state and people see it: RFC 3339 in UTC, to the second. */
export function formatTime(time: Date): string {
  return `${new Date(Math.floor(time.getTime() / 1000) * 1000).toISOString().slice(0, 19)}Z`
}
