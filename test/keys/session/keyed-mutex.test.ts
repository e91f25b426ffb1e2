import { describe, expect, it } from 'vitest'
import { KeyedMutex } from '../../../src/keys/session/keyed-mutex.ts'

/** Runs steps that end when they are told to, and notes what happens. */
function steps() {
  const mutex = new KeyedMutex()
  const events: string[] = []
  const open = (key: string, name: string) => {
    const { promise, resolve, reject } = Promise.withResolvers<string>()
    const result = mutex.runExclusive(key, async () => {
      events.push(`${name} begins`)
      try {
        return await promise
      } finally {
        events.push(`${name} ends`)
      }
    })
    return { result, resolve, reject }
  }
  return { open, events }
}

describe('a keyed mutex', () => {
  it('runs what has the same key one after the other, in the order of the calls', async () => {
    const { open, events } = steps()
    const [first, second, third] = [open('bot', 'first'), open('bot', 'second'), open('bot', 'third')]
    third.resolve('3')
    second.resolve('2')
    await Promise.resolve()
    expect(events).toEqual(['first begins'])
    first.resolve('1')
    expect(await Promise.all([first.result, second.result, third.result])).toEqual(['1', '2', '3'])
    expect(events).toEqual(['first', 'second', 'third'].flatMap(name => [`${name} begins`, `${name} ends`]))
  })

  it('runs what has other keys side by side', async () => {
    const { open, events } = steps()
    const [one, other] = [open('bot', 'one'), open('other bot', 'other')]
    await Promise.resolve()
    expect(events).toEqual(['one begins', 'other begins'])
    one.resolve('')
    other.resolve('')
    await Promise.all([one.result, other.result])
  })

  it('goes on after a failure, which only its own caller gets', async () => {
    const { open } = steps()
    const [first, second] = [open('bot', 'first'), open('bot', 'second')]
    first.reject(new Error('refused'))
    second.resolve('2')
    await expect(first.result).rejects.toThrow('refused')
    expect(await second.result).toBe('2')
  })
})
