import { expect, test } from 'vitest'
import { systemClock } from '../../src/core/system-clock.ts'

test.each([2 ** 31, 1e15])(
  'a sleep of %d ms, which is longer than a timer can run, is not over at once',
  async ms => {
    const stop = new AbortController()
    const slept = systemClock.sleep(ms, stop.signal).then(
      () => 'over',
      () => 'stopped',
    )
    expect(await Promise.race([slept, systemClock.sleep(20)])).toBeUndefined()
    stop.abort()
    expect(await slept).toBe('stopped')
  },
)
