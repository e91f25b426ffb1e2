import { describe, expect, it } from 'vitest'
import { EkbError } from '../../src/core/messages/errors/index.ts'
import { deleteKey, startSession } from '../../src/keys/index.ts'
import type { ModelKey } from './model-key.ts'
import { ModelPlatform } from './model-platform.ts'
import { jitter, runPool } from './pool.ts'
import { VirtualClock } from './virtual-clock.ts'
import { remembered } from './world.ts'

type Prepare = (platform: ModelPlatform) => void

/** Deletes `count` keys as an engine does that runs `parallelism` at a time. */
async function deleteMany(count: number, prepare: Prepare, parallelism = 10) {
  const clock = new VirtualClock()
  const platform = new ModelPlatform(clock, {})
  platform.latency = 20
  const session = startSession(platform.as('we'), clock, new AbortController().signal)
  const keys = Array.from({ length: count }, (_, index) =>
    platform.commit(`key ${index}`, 'privileged', 'seed', 0),
  )
  prepare(platform)
  const failures: EkbError[] = []
  const { signal } = new AbortController()
  await clock.run(
    runPool(clock, count, { parallelism, gap: jitter(8, 1) }, async index => {
      try {
        await deleteKey(session, 'p', remembered(keys[index] as ModelKey, platform.dialect), signal)
      } catch (error) {
        if (!(error instanceof EkbError)) throw error
        failures.push(error)
      }
    }),
  )
  const alive = platform.alive().filter(({ type }) => type !== 'system')
  return { platform, failures, alive }
}

const answered = (count: number) => Array.from({ length: count }, () => ({ how: 'answered' as const }))

describe('a wave of deletes', () => {
  it.each([3, 10])('of 60, %i at a time, takes at most two lists more', async parallelism => {
    const { platform, failures, alive } = await deleteMany(60, () => undefined, parallelism)
    expect(failures).toEqual([])
    expect(alive).toEqual([])
    expect(platform.count('list')).toBeLessThanOrEqual(3)
  })

  it('keeps every key in the state where the first answers are lies', async () => {
    const { failures, alive } = await deleteMany(10, ({ faults }) => {
      faults.delete.push(...Array.from({ length: 10 }, () => ({ how: 'pretended' as const })))
    })
    expect(alive).toHaveLength(10)
    expect(failures.map(({ code }) => code)).toEqual(Array(10).fill('DELETE_UNCONFIRMED'))
  })

  it('names each key of a lie that comes later, and says where to look', async () => {
    const { failures, alive } = await deleteMany(40, ({ faults }) => {
      faults.delete.push(...answered(25), { how: 'pretended' }, ...answered(3), { how: 'pretended' })
    })
    expect(alive).toHaveLength(2)
    expect(failures.map(({ code }) => code)).toEqual(['DELETES_UNCONFIRMED'])
    for (const { name, value } of alive) {
      expect(failures[0]?.detail).toContain(`"${name}"`)
      expect(failures[0]?.detail).not.toContain(value)
    }
    expect(failures[0]?.detail).toContain('Settings > API Keys')
  })

  it('tells of keys that could not be looked for', async () => {
    const { failures } = await deleteMany(30, ({ faults }) => {
      faults.list.push({}, {}, ...Array.from({ length: 60 }, () => ({ fails: true })))
    })
    expect(failures.map(({ code }) => code)).toEqual(['DELETES_UNCONFIRMED'])
    expect(failures[0]?.detail).toContain('gave no list since')
  })
})
