import { describe, expect, test } from 'vitest'
import type { Call } from '../../../src/grpc/index.ts'
import { CallScope, Compensation, ProviderInstances } from '../../../src/grpc/process/index.ts'

function counting() {
  let made = 0
  return () => ({ number: ++made })
}

test('an engine that started the process has one provider, however it connects', async () => {
  const instances = new ProviderInstances(counting(), false)
  const instance = instances.of({})
  expect(instances.of({})).toBe(instance)
  expect(await instance.provider).toEqual({ number: 1 })
  expect(await instances.of({}).provider).toBe(await instance.provider)
})

test('an engine that attaches has one for each connection', async () => {
  const instances = new ProviderInstances(counting(), true)
  const [one, other] = [{}, {}]
  expect(await instances.of(one).provider).toEqual({ number: 1 })
  expect(await instances.of(other).provider).toEqual({ number: 2 })
  expect(await instances.of(one).provider).toEqual({ number: 1 })
})

test('a provider that nobody asks for is not made, and one that cannot be made fails whoever asks', async () => {
  const instances = new ProviderInstances((): object => {
    throw new Error('no provider')
  }, false)
  const instance = instances.of({})
  instance.stop()
  await expect(instance.provider).rejects.toThrow('no provider')
  await expect(instance.provider).rejects.toThrow('no provider')
})

describe('the wish to stop', () => {
  test('is one instance, or every one', () => {
    const instances = new ProviderInstances(counting(), true)
    const [one, other] = [instances.of({}), instances.of({})]
    one.stop()
    expect([one.stopped.aborted, other.stopped.aborted]).toEqual([true, false])
    instances.stop()
    expect(other.stopped.aborted).toBe(true)
    expect(instances.of({}).stopped.aborted).toBe(true)
  })

  test('reaches the calls; the end of a call is no wish to stop', () => {
    const instance = new ProviderInstances(counting(), true).of({})
    const ended = new AbortController()
    const call = { signal: ended.signal } as Call
    const compensation = new Compensation(() => undefined)
    const [first, second] = [
      new CallScope(call, instance, compensation),
      new CallScope({ ...call, signal: AbortSignal.any([]) }, instance, compensation),
    ]
    ended.abort()
    expect([first.signal.aborted, first.stop.aborted, second.signal.aborted]).toEqual([true, false, false])
    instance.stop()
    expect([first.stop.aborted, second.signal.aborted]).toEqual([true, true])
  })
})
