import { describe, expect, it } from 'vitest'
import { type Attempt, type Backoff, poll } from '../../../src/keys/session/poll.ts'
import { VirtualClock } from '../virtual-clock.ts'

/** Polls to the end, and answers when each attempt began, in milliseconds from the first one. */
async function attempts(
  backoff: Backoff,
  make: (attempt: Attempt, clock: VirtualClock) => Promise<unknown> = async () => undefined,
  stopAfter?: number,
) {
  const clock = new VirtualClock()
  const stopping = new AbortController()
  if (stopAfter !== undefined) void clock.sleep(stopAfter).then(() => stopping.abort())
  const started = clock.now().getTime()
  const begun: number[] = []
  const ends: ReturnType<Attempt['end']>[] = []
  const all = async () => {
    for await (const attempt of poll({ clock, stop: stopping.signal }, backoff)) {
      begun.push(clock.now().getTime() - started)
      await make(attempt, clock)
      ends.push(attempt.end())
    }
  }
  await clock.run(all())
  return { begun, end: ends.at(-1), earlier: new Set(ends.slice(0, -1)) }
}

describe('a poll', () => {
  it('doubles its waits, and ends before one that would go beyond the timeout', async () => {
    const { begun, end, earlier } = await attempts({ firstWait: 250, timeout: 4_000 })
    expect(begun).toEqual([0, 250, 750, 1_750, 3_750])
    expect(end).toBe('timed out')
    expect(earlier).toEqual(new Set([undefined]))
  })

  it('keeps to its longest wait', async () => {
    const { begun } = await attempts({ firstWait: 250, longestWait: 500, timeout: 2_000 })
    expect(begun).toEqual([0, 250, 750, 1_250, 1_750])
  })

  it('counts the time that attempts take', async () => {
    const slow = (_: Attempt, clock: VirtualClock) => clock.sleep(1_000)
    const { begun } = await attempts({ firstWait: 250, timeout: 3_000 }, slow)
    expect(begun).toEqual([0, 1_250, 2_750])
  })

  it('tells each attempt what is new to it, though a request to stop has cut the wait', async () => {
    const since: number[] = []
    const note = async (attempt: Attempt, clock: VirtualClock) => {
      since.push(attempt.since - clock.now().getTime())
      expect(attempt.isFirst).toBe(since.length === 1)
    }
    const backoff = { firstWait: 1_000, timeout: 10_000, timeoutWhenStopping: 2_500 }
    const { begun, end } = await attempts(backoff, note, 400)
    expect(begun).toEqual([0, 400, 2_400])
    expect(since).toEqual([0, 600, 0])
    expect(end).toBe('stopping')
  })

  it('makes no further attempt once the engine has asked to stop, unless it may', async () => {
    const { begun, end } = await attempts({ firstWait: 1_000, timeout: 10_000 }, undefined, 400)
    expect(begun).toEqual([0, 400])
    expect(end).toBe('stopping')
  })
})
