const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
}

/** Milliseconds of a duration such as `91d`, `1h30m` or `250ms`; undefined if it is none. */
export function parseDuration(text: string): number | undefined {
  if (!/^(\d+(ms|s|m|h|d|w))+$/.test(text)) return undefined
  let total = 0
  for (const [, amount, unit] of text.matchAll(/(\d+)(ms|s|m|h|d|w)/g)) {
    total += Number(amount) * (UNITS[unit ?? ''] ?? Number.NaN)
  }
  return Number.isSafeInteger(total) ? total : undefined
}

/** Milliseconds of a shift: a duration, with a minus in front where it goes back. */
export function parseShift(text: string): number | undefined {
  const size = parseDuration(text.replace(/^-/, ''))
  return size === undefined || !text.startsWith('-') ? size : -size
}

/** For {@link text}: says what is wrong with a shift. */
export function shiftProblem(value: string): string | undefined {
  return parseShift(value) === undefined
    ? 'must be a duration such as "91d", "1h30m" or, to go back, "-2h" (units ms, s, m, h, d, w)'
    : undefined
}

/** For {@link text}: says what is wrong with a duration. */
export function durationProblem(value: string): string | undefined {
  return parseDuration(value) === undefined
    ? 'must be a duration such as "91d", "1h30m" or "250ms" (units ms, s, m, h, d, w)'
    : undefined
}

/** For {@link text}: says what is wrong with a date. */
export function dateProblem(value: string): string | undefined {
  const whole = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(value)
  return whole && !Number.isNaN(Date.parse(value))
    ? undefined
    : 'must be a date such as "2026-03-01" or "2026-03-01T09:30:00Z"'
}
