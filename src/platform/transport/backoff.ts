const FIRST = 500
const LONGEST = 10_000

/**
 * The wait before the next try in milliseconds: doubled each time from half a second to ten, and
 * shortened by chance to between a half and the whole, so that clients do not come back together.
 *
 * @param tries how many have failed, from 1
 * @param random a number from 0 to 1
 */
export function backoff(tries: number, random: () => number): number {
  const whole = Math.min(LONGEST, FIRST * 2 ** (tries - 1))
  return Math.round(whole * (0.5 + random() / 2))
}
