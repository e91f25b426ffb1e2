import { ekbError } from '../../core/messages/errors/index.ts'
import { engineText } from '../../core/messages/index.ts'
import { defaultLead, readDuration } from './duration.ts'

const HOUR = 3_600_000

/** The declared rotation of a key. */
export interface Schedule {
  /** The age that the key must not reach; null if it does not rotate by age. */
  readonly rotate_after: string | null
  /** How long before that it is due; null for 5 % of `rotate_after`, at most 24 h. */
  readonly rotate_early: string | null
}

/**
 * Reads an age such as `90d`: a whole number of h, d or w, from `1h` to `3650d`.
 *
 * @param attribute what the error names, `rotate_after` by default
 * @returns milliseconds
 * @throws EkbError DURATION_INVALID
 */
export function parseAge(text: string, attribute = 'rotate_after'): number {
  return parseDuration(text, attribute, HOUR)
}

/**
 * Checks `rotate_early`: written as an age, from `0h`, and shorter than `rotate_after`.
 *
 * @param rotateAfter absent while it is not known, or wrong itself
 * @throws EkbError DURATION_INVALID, ROTATE_EARLY_TOO_LONG
 */
export function checkLead(text: string, rotateAfter: string | undefined): void {
  const early = parseFromZero(text, 'rotate_early')
  if (rotateAfter !== undefined && early >= parseAge(rotateAfter)) {
    throw ekbError('ROTATE_EARLY_TOO_LONG', { early: text, after: rotateAfter }, { path: ['rotate_early'] })
  }
}

/** Reads a duration that may be `0h`, as {@link parseAge} reads an age. @throws EkbError DURATION_INVALID */
export function parseFromZero(text: string, attribute: string): number {
  return parseDuration(text, attribute, 0)
}

function parseDuration(text: string, attribute: string, shortest: number): number {
  const milliseconds = readDuration(text, shortest)
  if (milliseconds === undefined) {
    const words = shortest === 0 ? { shortest: '0h', example: '12h' } : { shortest: '1h', example: '90d' }
    throw ekbError(
      'DURATION_INVALID',
      { attribute: engineText(attribute), value: text, ...words },
      { path: [attribute] },
    )
  }
  return milliseconds
}

/**
 * How long before `rotate_after` a key is due, in milliseconds: the declared `rotate_early`, else {@link defaultLead}.
 *
 * @throws EkbError DURATION_INVALID
 */
export function leadOf(rotateAfter: string, rotateEarly: string | null): number {
  return rotateEarly === null
    ? defaultLead(parseAge(rotateAfter))
    : parseFromZero(rotateEarly, 'rotate_early')
}

/** The same in words: as declared, `24h` or `36 minutes`; `undefined` for none. @throws EkbError DURATION_INVALID */
export function leadInWords(rotateAfter: string, rotateEarly: string | null): string | undefined {
  const lead = leadOf(rotateAfter, rotateEarly)
  if (lead === 0) return undefined
  if (rotateEarly !== null) return rotateEarly
  return lead % HOUR === 0 ? `${lead / HOUR}h` : `${Math.round(lead / 60_000)} minutes`
}

/** When a key becomes due for rotation; null if it never does, or if its age is not known. */
export function rotationDueAt(createdAt: Date | undefined, schedule: Schedule): Date | null {
  const { rotate_after: after, rotate_early: early } = schedule
  return createdAt === undefined || after === null
    ? null
    : new Date(createdAt.getTime() + parseAge(after) - leadOf(after, early))
}

/** Whether a key is due at `now`, from {@link rotationDueAt} on. */
export function isDue(createdAt: Date, schedule: Schedule, now: Date): boolean {
  const due = rotationDueAt(createdAt, schedule)
  return due !== null && now.getTime() >= due.getTime()
}

/** An age in words: `97 days`, `5 hours`, `less than an hour`. */
export function ageInWords(createdAt: Date, now: Date): string {
  const hours = Math.floor((now.getTime() - createdAt.getTime()) / HOUR)
  if (hours < 1) return 'less than an hour'
  return hours < 48 ? hoursInWords(hours) : `${Math.floor(hours / 24)} days`
}

/** Whole hours in words: `1 hour`, `24 hours`. */
export function hoursInWords(hours: number): string {
  return `${hours} ${hours === 1 ? 'hour' : 'hours'}`
}

/** The whole days of an age in words; null where it is told in hours, or is none. */
export function daysIn(age: string | undefined): number | null {
  const [, days] = /^(\d{1,6}) days?$/.exec(age ?? '') ?? []
  return days === undefined ? null : Number(days)
}

/** A time as state and people see it: RFC 3339 in UTC, to the second. */
export function formatTime(time: Date): string {
  return `${new Date(Math.floor(time.getTime() / 1000) * 1000).toISOString().slice(0, 19)}Z`
}
