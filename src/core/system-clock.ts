import { setTimeout } from 'node:timers/promises'
import type { Clock } from './clock.ts'

/** The longest time that one timer can run, in milliseconds; it takes a longer one for none at all. */
const LONGEST_TIMER = 2 ** 31 - 1

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => new Date(),
  async sleep(ms, signal) {
    signal?.throwIfAborted()
    try {
      let left = ms
      do {
        await setTimeout(Math.min(left, LONGEST_TIMER), undefined, signal === undefined ? {} : { signal })
        left -= LONGEST_TIMER
      } while (left > 0)
    } catch (error) {
      signal?.throwIfAborted()
      throw error
    }
  },
}
