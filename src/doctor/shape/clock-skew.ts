import type { Observed } from '../probe/observe.ts'

/** A Date header counts whole seconds, and clocks are never quite the same. */
export const TOLERATED_MS = 30_000

/**
 * How many milliseconds the clock of the platform is ahead of the clock of this machine; negative if it is behind. 0
 * if they agree: what an answer took, and a little more, is no difference.
 *
 * @param date the time that the platform told with the list
 */
export function clockSkewOf({ answeredAt, tookMs }: Observed, date: Date): number {
  const skew = date.getTime() - answeredAt.getTime()
  return Math.abs(skew) - tookMs <= TOLERATED_MS ? 0 : skew
}
