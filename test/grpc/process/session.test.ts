import { describe, expect, test } from 'vitest'
import type { Call } from '../../../src/grpc/index.ts'
import { CallScope, Compensation, Sessions } from '../../../src/grpc/process/index.ts'

function counting() {
  let made = 0
  return () => ({ number: ++made })
}

test('an engine that started the process has one provider, however it connects', async () => {
  const sessions = new Sessions(counting(), false)
  const session = sessions.of({})
  expect(sessions.of({})).toBe(session)
  expect(await session.provider).toEqual({ number: 1 })
  expect(await sessions.of({}).provider).toBe(await session.provider)
})

test('an engine that attaches has one for each connection', async () => {
  const sessions = new Sessions(counting(), true)
  const [one, other] = [{}, {}]
  expect(await sessions.of(one).provider).toEqual({ number: 1 })
  expect(await sessions.of(other).provider).toEqual({ number: 2 })
  expect(await sessions.of(one).provider).toEqual({ number: 1 })
})

test('a provider that nobody asks for is not made, and one that cannot be made fails whoever asks', async () => {
  const sessions = new Sessions((): object => {
    throw new Error('no provider')
  }, false)
  const session = sessions.of({})
  session.stop()
  await expect(session.provider).rejects.toThrow('no provider')
  await expect(session.provider).rejects.toThrow('no provider')
})

describe('the wish to stop', () => {
  test('is one session, or every one', () => {
    const sessions = new Sessions(counting(), true)
    const [one, other] = [sessions.of({}), sessions.of({})]
    one.stop()
    expect([one.stopped.aborted, other.stopped.aborted]).toEqual([true, false])
    sessions.stop()
    expect(other.stopped.aborted).toBe(true)
    expect(sessions.of({}).stopped.aborted).toBe(true)
  })

  test('reaches the calls; the end of a call is no wish to stop', () => {
    const session = new Sessions(counting(), true).of({})
    const ended = new AbortController()
    const call = { signal: ended.signal } as Call
    const compensation = new Compensation(() => undefined)
    const [first, second] = [
      new CallScope(call, session, compensation),
      new CallScope({ ...call, signal: AbortSignal.any([]) }, session, compensation),
    ]
    ended.abort()
    expect([first.signal.aborted, first.stop.aborted, second.signal.aborted]).toEqual([true, false, false])
    session.stop()
    expect([first.stop.aborted, second.signal.aborted]).toEqual([true, true])
  })
})
