const DATE_TIME = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
})
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Date, time and time zone of the person who looks: `23 Nov 2026, 18:21 CET`. */
export function dateTime(at: number): string {
  return DATE_TIME.format(at)
}

/** The time of day with seconds. */
export function timeOfDay(at: number): string {
  return TIME.format(at)
}

/** A span in its largest unit: `91 d`, `3 h`, `12 min`, `now` below one minute. */
export function span(ms: number): string {
  if (ms >= DAY) return `${Math.floor(ms / DAY)} d`
  if (ms >= HOUR) return `${Math.floor(ms / HOUR)} h`
  if (ms >= MINUTE) return `${Math.floor(ms / MINUTE)} min`
  return 'now'
}

/** How old something is, in words: `91 d ago`, `just now`, `in 2 d`. */
export function ageText(ms: number): string {
  if (ms <= -MINUTE) return `in ${span(-ms)}`
  return ms < MINUTE ? 'just now' : `${span(ms)} ago`
}

/** A count with its noun: `1 key`, `12 keys`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** How many whole days a span has. */
export function wholeDays(ms: number): number {
  return Math.floor(ms / DAY)
}
