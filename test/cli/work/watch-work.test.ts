import { EventEmitter } from 'node:events'
import { describe, expect, test } from 'vitest'
import { Stopped } from '../../../src/cli/work/stopped.ts'
import { type Watch, watchWork } from '../../../src/cli/work/watch-work.ts'

const TERMINAL = { env: {}, out: () => undefined, err: () => undefined }

function watch<Result>(work: (watch: Watch) => Promise<Result>) {
  const source = new EventEmitter()
  return { source, done: watchWork(TERMINAL, work, source) }
}

const listeners = (source: EventEmitter) => source.eventNames().length

describe('work that is watched', () => {
  test('answers what it found, and leaves signals alone afterwards', async () => {
    const { source, done } = watch(async () => 7)
    expect(listeners(source)).toBe(3)
    expect(await done).toBe(7)
    expect(listeners(source)).toBe(0)
  })

  test('fails as it fails', async () => {
    const { source, done } = watch(() => Promise.reject(new RangeError('own')))
    await expect(done).rejects.toThrow(RangeError)
    expect(listeners(source)).toBe(0)
  })

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('ends with %s, however it ends', async name => {
    for (const end of [() => 7, () => Promise.reject(new RangeError('own'))]) {
      const { source, done } = watch(async ({ signal }) => {
        await new Promise(resolve => signal.addEventListener('abort', resolve))
        return end()
      })
      source.emit(name, name)
      // The second one is for the process.
      expect(listeners(source)).toBe(0)
      await expect(done).rejects.toEqual(new Stopped(name))
    }
  })
})
