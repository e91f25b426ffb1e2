const UNIT_MS: Readonly<Record<string, number>> = {
  H: 3_600_000,
  M: 60_000,
  S: 1000,
  m: 1,
  u: 0.001,
  n: 0.000001,
}

// Timers of the runtime go no further (about 24 days); a longer deadline is as good as none.
const LONGEST_TIMER_MS = 0x7fff_ffff

/**
 * The milliseconds of a `grpc-timeout` header, such as `250m` or `1H`; undefined if there is no limit
 * to keep: no header, one that is not well-formed, or one further off than a timer reaches.
 */
export function parseTimeout(header: string | undefined): number | undefined {
  const [, amount, unit] = /^(\d{1,8})([HMSmun])$/.exec(header ?? '') ?? []
  if (amount === undefined || unit === undefined) return undefined
  const milliseconds = Number(amount) * (UNIT_MS[unit] ?? 0)
  return milliseconds > LONGEST_TIMER_MS ? undefined : milliseconds
}

/** A `grpc-timeout` header; it has room for eight digits. */
export function formatTimeout(milliseconds: number): string {
  const whole = Math.max(1, Math.ceil(milliseconds))
  return whole < 1e8 ? `${whole}m` : `${Math.ceil(whole / 1000)}S`
}
