import { describe, expect, it } from 'vitest'
import { Secret } from '../../src/core/secret.ts'
import {
  createKey,
  deleteKey,
  fingerprint,
  type KeyReference,
  readKey,
  startSession,
} from '../../src/keys/index.ts'
import type { ModelKey } from './model-key.ts'
import { type Dialect, ModelPlatform } from './model-platform.ts'
import { jitter, type Pool, runPool } from './pool.ts'
import { VirtualClock } from './virtual-clock.ts'

function world(dialect: Partial<Dialect> = {}) {
  const clock = new VirtualClock()
  const platform = new ModelPlatform(clock, dialect)
  const session = startSession(platform.as('we'), clock, new AbortController().signal)
  return { clock, platform, session }
}

function reference(key: ModelKey): KeyReference {
  const value = new Secret(key.value)
  return { id: `key_${value.digest()}`, value, fingerprint: fingerprint(value), name: key.name }
}

const engine = (seed: number, parallelism: Pool['parallelism'] = 10): Pool => ({
  parallelism,
  gap: jitter(8, seed),
})

/** Creates `count` keys through a pool, and counts the requests. */
async function createMany(
  count: number,
  pool: Pool,
  {
    latency = 0,
    dialect,
    prepare,
  }: { latency?: number; dialect: Partial<Dialect>; prepare?: (platform: ModelPlatform) => void },
): Promise<{ posts: number; lists: number; made: number }> {
  const { clock, platform, session } = world(dialect)
  platform.latency = latency
  prepare?.(platform)
  let made = 0
  const { signal } = new AbortController()
  await clock.run(
    runPool(clock, count, pool, async index => {
      const wanted = { projectId: 'p', name: `key ${index}`, type: 'privileged', storeSecret: true } as const
      await createKey(session, wanted, signal)
      made += 1
    }),
  )
  return { posts: platform.count('create'), lists: platform.count('list'), made }
}

describe('reads', () => {
  it.each([1, 100, 1000])('of %i keys cost one list', async count => {
    const { clock, platform, session } = world()
    platform.latency = 50
    const keys = Array.from({ length: count }, (_, index) =>
      platform.commit(`key ${index}`, 'privileged', 'seed', 0),
    )
    let found = 0
    await clock.run(
      runPool(clock, count, engine(count), async index => {
        const { key } = await readKey(session, 'p', reference(keys[index] as ModelKey))
        if (key !== undefined) found += 1
      }),
    )
    expect(found).toBe(count)
    expect(platform.count('list')).toBe(1)
  })

  it.each([
    [1, 0],
    [100, 0],
    [1000, 0],
    [100, 50],
    [1000, 50],
  ])('of %i keys that are gone cost two lists (latency %i ms)', async (count, latency) => {
    const { clock, platform, session } = world()
    platform.latency = latency
    const keys = Array.from({ length: count }, (_, index) => {
      const key = platform.commit(`key ${index}`, 'privileged', 'seed', 0)
      platform.remove(key, 'other')
      return key
    })
    let gone = 0
    await clock.run(
      runPool(clock, count, engine(count), async index => {
        const { key } = await readKey(session, 'p', reference(keys[index] as ModelKey))
        if (key === undefined) gone += 1
      }),
    )
    expect(gone).toBe(count)
    expect(platform.count('list')).toBe(2)
  })

  it('cost one list for each project', async () => {
    const { clock, platform, session } = world()
    const key = platform.commit('key', 'privileged', 'seed', 0)
    await clock.run(
      Promise.all(['a', 'b', 'a', 'b'].map(project => readKey(session, project, reference(key)))),
    )
    expect(platform.count('list')).toBe(2)
  })

  it('share one failure while the platform is away, and try again later', async () => {
    const { clock, platform, session } = world()
    const key = platform.commit('key', 'privileged', 'seed', 0)
    platform.faults.list.push({ fails: true })
    const first = await clock.run(
      Promise.allSettled(Array.from({ length: 50 }, () => readKey(session, 'p', reference(key)))),
    )
    expect(first.every(({ status }) => status === 'rejected')).toBe(true)
    expect(platform.count('list')).toBe(1)
    await clock.advance(11_000)
    const { key: found } = await clock.run(readKey(session, 'p', reference(key)))
    expect(found?.name).toBe('key')
  })
})

describe('deletes', () => {
  it.each([1, 10, 300])(
    'of %i keys cost one DELETE each, a list before, and at most two more',
    async count => {
      const { clock, platform, session } = world()
      platform.latency = 20
      const keys = Array.from({ length: count }, (_, index) =>
        platform.commit(`key ${index}`, 'privileged', 'seed', 0),
      )
      const { signal } = new AbortController()
      await clock.run(
        runPool(clock, count, engine(count), index =>
          deleteKey(session, 'p', reference(keys[index] as ModelKey), signal),
        ),
      )
      expect(platform.alive().map(key => key.name)).toEqual(['Automator Key'])
      expect(platform.count('delete')).toBe(count)
      expect(platform.count('list')).toBe(count > 10 ? 3 : 2)
    },
  )
})

/** A platform whose POST does not tell all: the id is only in lists. */
const LISTS_NEEDED = { dialect: { ids: true } } as const

describe('creates that each need a list', () => {
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8]

  it.each([
    [100, 10, 0],
    [100, 10, 50],
    [1000, 10, 0],
    [1000, 10, 50],
    [95, 10, 50],
    [20, 1, 0],
    [20, 1, 50],
    [90, 3, 0],
    [90, 3, 50],
    [640, 64, 0],
    [640, 64, 50],
    [7, 10, 0],
    [7, 10, 50],
  ])(
    'of %i keys, %i at a time, take a list for each group (latency %i ms)',
    async (count, parallelism, latency) => {
      for (const seed of count > 500 ? seeds.slice(0, 2) : seeds) {
        const { posts, lists } = await createMany(count, engine(seed, parallelism), {
          ...LISTS_NEEDED,
          latency,
        })
        expect(posts).toBe(count)
        expect(lists, `seed ${seed}`).toBeLessThanOrEqual(Math.ceil(count / parallelism) + 1)
      }
    },
  )

  it.each([0, 50])('take no more lists where some are refused (latency %i ms)', async latency => {
    for (const seed of seeds) {
      const random = jitter(2, seed)
      const { posts, lists, made } = await createMany(200, engine(seed), {
        ...LISTS_NEEDED,
        latency,
        prepare({ faults }) {
          faults.create.push(
            ...Array.from({ length: 200 }, () =>
              random() === 0 ? ({ how: 'refused' } as const) : { latency },
            ),
          )
        },
      })
      expect(posts).toBe(200)
      expect(made).toBeGreaterThan(100)
      expect(made).toBeLessThan(190)
      expect(lists, `seed ${seed}`).toBeLessThanOrEqual(Math.ceil(made / 10) + 1)
    }
  })

  it('end where all that are begun later are refused', async () => {
    const { made, lists } = await createMany(40, engine(1), {
      ...LISTS_NEEDED,
      prepare({ faults }) {
        faults.create.push(
          {},
          ...Array.from({ length: 39 }, () => ({ how: 'refused', latency: 30 }) as const),
        )
      },
    })
    expect(made).toBe(1)
    expect(lists).toBe(2)
  })

  it('wait a little for one slow POST, and then not for it', async () => {
    for (const [slow, extra] of [
      [900, 0],
      [5_000, 1],
      [60_000, 2],
    ] as const) {
      for (const seed of seeds) {
        const { posts, lists } = await createMany(100, engine(seed), {
          ...LISTS_NEEDED,
          latency: 50,
          prepare({ faults }) {
            faults.create.push(...Array.from({ length: 10 }, () => ({})), { latency: slow })
          },
        })
        expect(posts).toBe(100)
        expect(lists, `slow ${slow} seed ${seed}`).toBeLessThanOrEqual(Math.ceil(100 / 9) + extra)
      }
    }
  })

  it.each([
    ['from 1 to 10', (started: number) => (started < 5 ? 1 : 10), 5 + 10],
    ['from 3 to 10', (started: number) => (started < 30 ? 3 : 10), 10 + 7],
    ['from 10 to 3', (started: number) => (started < 70 ? 10 : 3), 7 + 10],
    ['from 10 to 64', (started: number) => (started < 50 ? 10 : 64), 5 + 5],
  ])('follow a parallelism that changes %s', async (_, parallelism, groups) => {
    for (const latency of [0, 50]) {
      for (const seed of seeds) {
        const { posts, lists } = await createMany(100, engine(seed, parallelism), {
          ...LISTS_NEEDED,
          latency,
        })
        expect(posts).toBe(100)
        expect(lists, `latency ${latency} seed ${seed}`).toBeLessThanOrEqual(groups + 3)
      }
    }
  })

  it('of one name share lists too', async () => {
    const { clock, platform, session } = world(LISTS_NEEDED.dialect)
    platform.latency = 50
    const { signal } = new AbortController()
    const ids = new Set<string>()
    await clock.run(
      runPool(clock, 30, engine(1), async () => {
        const wanted = { projectId: 'p', name: 'same', type: 'privileged', storeSecret: true } as const
        ids.add((await createKey(session, wanted, signal)).key.id)
      }),
    )
    expect(ids.size).toBe(30)
    expect(platform.count('create')).toBe(30)
    expect(platform.count('list')).toBeLessThanOrEqual(4)
  })

  it('that wait for a late list look together', async () => {
    const { clock, platform, session } = world(LISTS_NEEDED.dialect)
    platform.faults.list.push({}, ...Array.from({ length: 4 }, () => ({ lag: 60_000, latency: 5 })))
    const { signal } = new AbortController()
    await clock.run(
      runPool(clock, 10, engine(1), index =>
        createKey(
          session,
          { projectId: 'p', name: `${index}`, type: 'privileged', storeSecret: true },
          signal,
        ),
      ),
    )
    expect(platform.count('create')).toBe(10)
    expect(platform.count('list')).toBe(1 + 4 + 1)
  })
})

describe('creates whose POST tells all', () => {
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8]
  const dialects = [
    {},
    { ids: true, answersId: true, mask: 'ends' },
    { answersCreated: true, tellsTime: false },
  ] as const

  it.each(dialects)(
    'take a list before, one after the first and one after the last, on %j',
    async dialect => {
      for (const [count, parallelism, latency] of [
        [100, 10, 0],
        [1000, 10, 50],
        [90, 3, 50],
        [640, 64, 50],
      ] as const) {
        for (const seed of count > 500 ? seeds.slice(0, 2) : seeds) {
          const pool = engine(seed, parallelism)
          const { posts, lists, made } = await createMany(count, pool, { dialect, latency })
          expect([posts, made]).toEqual([count, count])
          expect(lists, `seed ${seed}`).toBeLessThanOrEqual(3)
        }
      }
    },
  )

  it.each([
    { dateOff: 3_600_000 },
    { dateOff: -1_500 },
    { tellsTime: false },
    { tellsCreated: false },
    { mask: 'ends' },
  ] as const)('take a list for each group where it does not, on %j', async dialect => {
    for (const seed of seeds) {
      const { posts, lists } = await createMany(100, engine(seed), { dialect, latency: 50 })
      expect(posts).toBe(100)
      expect(lists, `seed ${seed}`).toBeGreaterThanOrEqual(10)
      expect(lists, `seed ${seed}`).toBeLessThanOrEqual(11)
    }
  })

  it('take a list for each group from the first late list on', async () => {
    const { lists } = await createMany(100, engine(1), {
      dialect: {},
      latency: 50,
      prepare: ({ faults }) => faults.list.push({}, { lag: 60_000 }),
    })
    expect(lists).toBeGreaterThanOrEqual(11)
  })

  it('one at a time take a list each, as nobody knows which is the last', async () => {
    const { lists } = await createMany(20, engine(1, 1), { dialect: {}, latency: 50 })
    expect(lists).toBe(21)
  })

  it('take few lists where some are refused, and where all later ones are', async () => {
    for (const seed of seeds) {
      const random = jitter(2, seed)
      const { made, lists } = await createMany(200, engine(seed), {
        dialect: {},
        latency: 50,
        prepare: ({ faults }) =>
          faults.create.push(
            ...Array.from({ length: 200 }, () => (random() === 0 ? ({ how: 'refused' } as const) : {})),
          ),
      })
      expect(made).toBeGreaterThan(100)
      expect(lists, `seed ${seed}`).toBeLessThanOrEqual(3)
    }
  })
})
