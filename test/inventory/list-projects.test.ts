import { expect, test } from 'vitest'
import { ekbError } from '../../src/core/messages/errors/index.ts'
import { systemClock } from '../../src/core/system-clock.ts'
import { type KeyLists, listProjects } from '../../src/inventory/index.ts'

const ids = Array.from({ length: 20 }, (_, number) => `p${number}`)
const date = new Date('2026-03-01T00:00:00Z')

function options(signal = new AbortController().signal) {
  return { clock: systemClock, signal }
}

test('lists side by side, at most four at a time, each project once and in order', async () => {
  let [open, most, asked] = [0, 0, 0]
  const platform: KeyLists = {
    async list() {
      asked += 1
      open += 1
      most = Math.max(most, open)
      await new Promise(resolve => setTimeout(resolve, Math.random() * 5))
      open -= 1
      return { keys: [], date }
    },
  }
  const found = await listProjects(platform, [...ids, 'p0'], options())
  expect(found.map(({ projectId }) => projectId)).toEqual(ids)
  expect(found[0]).toMatchObject({ now: date })
  expect([most, asked]).toEqual([4, 20])
})

test('a refused project does not hide the others', async () => {
  const refusal = ekbError('UNEXPECTED', { message: 'no' })
  const platform: KeyLists = {
    list: async projectId => (projectId === 'p1' ? Promise.reject(refusal) : { keys: [] }),
  }
  const done: number[] = []
  const found = await listProjects(platform, ['p0', 'p1', 'p2'], {
    ...options(),
    onProgress: count => done.push(count),
  })
  expect(found.map(one => 'error' in one && one.error.code)).toEqual([false, 'UNEXPECTED', false])
  expect(done).toEqual([1, 2, 3])
})

test('no further request starts once it is asked to stop', async () => {
  const stop = new AbortController()
  let asked = 0
  const platform: KeyLists = {
    async list() {
      asked += 1
      stop.abort()
      return { keys: [] }
    },
  }
  await expect(listProjects(platform, ids, options(stop.signal))).rejects.toThrow(/abort/)
  expect(asked).toBeLessThan(5)
})
