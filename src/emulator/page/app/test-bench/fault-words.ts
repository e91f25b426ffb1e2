import type { Fault } from '../../wire.ts'

/** Whether a fault can still apply: one that is limited is spent some day. */
export function isInForce({ match, struck }: Fault): boolean {
  const times = match.times ?? (match.nth === undefined ? Number.POSITIVE_INFINITY : 1)
  return struck < times
}
