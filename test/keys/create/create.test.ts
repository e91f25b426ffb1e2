import { describe, expect, it } from 'vitest'
import { ekbError } from '../../../src/core/messages/errors/index.ts'
import { Secret } from '../../../src/core/secret.ts'
import {
  createKey,
  deleteUndeliverable,
  findByIdOrName,
  type NewKey,
  readKey,
} from '../../../src/keys/index.ts'
import type { Platform } from '../../../src/platform/port.ts'
import type { Dialect } from '../model-dialect.ts'
import { expectNoSecrets, rejection } from '../no-secrets.ts'
import { DAY, startWorld, type World } from '../world.ts'

const MINUTE = 60_000

const WANTED: NewKey = { projectId: 'p', name: 'ci', type: 'privileged', storeSecret: true }

function create({ session, stopping }: World, wanted: Partial<NewKey> = {}) {
  return createKey(session, { ...WANTED, ...wanted }, stopping.signal)
}

describe('a key that is created', () => {
  it('is returned with all that the platform tells once', async () => {
    const world = startWorld({ skew: -3_600_000 })
    const { key, now, problem } = await world.clock.run(create(world))
    const made = world.platform.keys[1]
    expect(problem).toBeUndefined()
    expect(key.value?.reveal()).toBe(made?.value)
    expect(key.secret?.reveal()).toBe(made?.secret)
    expect(key.id).toBe(`key_${key.value?.digest()}`)
    expect(key.fingerprint).toBe(`sha256:${key.value?.digest()}`)
    expect(key.preview).toBe(`${made?.value.slice(0, 4)}…${made?.value.slice(-4)}`)
    expect(key.createdAt).toEqual(new Date('2026-03-01T11:00:00Z'))
    expect(now).toEqual(new Date('2026-03-01T11:00:00Z'))
    expectNoSecrets({ key, now }, world.platform.keys)
  })

  it('gets the platform’s id from a list that tells no names', async () => {
    const world = startWorld({ ids: true, mask: 'ends', tellsNames: false })
    const startedAt = world.clock.now().getTime()
    const { key, storedName, warnings } = await world.clock.run(create(world))
    expect(key.id).toBe(world.platform.keys[1]?.id)
    expect([storedName, warnings]).toEqual([undefined, undefined])
    expect(world.clock.now().getTime() - startedAt).toBeLessThan(2_000)
  })

  it('is kept though an older one has the same name, and masks show only how values begin', async () => {
    const world = startWorld({ ids: true }, platform => ({
      ...platform,
      async list(...request) {
        const { keys, ...rest } = await platform.list(...request)
        return {
          ...rest,
          keys: keys.map(({ value: _, ...key }) => ({ ...key, masked: 'ekb_live_…' })),
        }
      },
      async create(...request) {
        const made = await platform.create(...request)
        return { ...made, value: new Secret(`ekb_live_${made.value.reveal()}`) }
      },
    }))
    world.platform.commit('ci', 'privileged', 'other', 0)
    world.platform.faults.list.push({}, { lag: 1_000 })
    const { key, problem } = await world.clock.run(create(world))
    expect([key.id, problem]).toEqual([world.platform.keys[2]?.id, undefined])
  })

  it.each(['none', 'ends', 'prefix', 'all', 'absent'] as const)(
    'gets the platform’s id from a list (mask: %s)',
    async mask => {
      const world = startWorld({ ids: true, mask })
      world.platform.commit('ci', 'privileged', 'seed', 0)
      const { key } = await world.clock.run(create(world))
      expect(key.id).toBe(world.platform.keys[2]?.id)
    },
  )

  it.each([
    ['its age is not told', { tellsCreated: false }],
    ['the time is not told', { tellsTime: false }],
    ['no list tells its name', { tellsNames: false }],
  ] as const)('gets none from a list where values are hidden, and %s', async (_, dialect) => {
    const world = startWorld({ ids: true, mask: 'absent', ...dialect })
    const { key } = await world.clock.run(create(world))
    expect(key.id).toBe(`key_${key.value?.digest()}`)
  })

  it.each([
    ['its own', [], 1],
    ['none, while only one of later is shown', [1, 1, 1, 1, 1, 1], undefined],
  ] as const)('gets %s where values are hidden, and somebody takes the name later', async (_, lacks, own) => {
    const world = startWorld({ ids: true, mask: 'absent' })
    world.platform.faults.create.push({ rival: 2_500 })
    const failing = Array.from({ length: 4 }, () => ({ fails: true }))
    world.platform.faults.list.push({}, ...failing, ...lacks.map(at => ({ lacks: at - 1 })))
    const { key } = await world.clock.run(create(world))
    expect(world.platform.alive()).toHaveLength(3)
    expect(key.id).toBe(own === undefined ? `key_${key.value?.digest()}` : world.platform.keys[own]?.id)
  })

  it('gets it from the answer where no list shows the key', async () => {
    const world = startWorld({ ids: true, answersId: true })
    world.platform.faults.list.push({}, ...Array.from({ length: 20 }, () => ({ lag: DAY })))
    const startedAt = world.clock.now().getTime()
    const { key } = await world.clock.run(create(world))
    expect(key.id).toBe(world.platform.keys[1]?.id)
    expect(world.clock.now().getTime() - startedAt).toBeLessThanOrEqual(11_100)
    expect(key.createdAt).toEqual(new Date('2026-03-01T12:00:00Z'))
  })

  it('survives lists that fail after its POST', async () => {
    const world = startWorld()
    world.platform.faults.list.push({}, ...Array.from({ length: 20 }, () => ({ fails: true })))
    const { key, problem } = await world.clock.run(create(world))
    expect(problem).toBeUndefined()
    expect(key.value?.reveal()).toBe(world.platform.keys[1]?.value)
  })

  it('can be read at once, though older lists lack it', async () => {
    const world = startWorld()
    world.platform.faults.list.push({}, ...Array.from({ length: 10 }, () => ({ lag: DAY })))
    const { key } = await world.clock.run(create(world))
    expect(world.platform.faults.list.length).toBeGreaterThan(0)
    world.platform.faults.list.length = 0
    const { key: read } = await world.clock.run(readKey(world.session, 'p', key))
    expect(read?.name).toBe('ci')
  })
})

describe('nothing is sent', () => {
  it.each(['Automator Key', ' automator key'])('for %j', async name => {
    const world = startWorld()
    const error = await rejection(world.clock.run(create(world, { name })))
    expect(error.code).toBe('SYSTEM_KEY_CLAIMED')
    expect(world.platform.requests).toEqual([])
  })

  it('needs a list that shows what the platform tells of a key', async () => {
    const world = startWorld({ mask: 'prefix' })
    world.platform.faults.list.push({ empty: true })
    const error = await rejection(world.clock.run(create(world, { storeSecret: false })))
    expect(error).toMatchObject({ code: 'LIST_EMPTY', path: ['project_id'] })
    expect(world.platform.count('create')).toBe(0)
  })

  it('but a list where that fails', async () => {
    const world = startWorld()
    world.platform.faults.list.push({ fails: true })
    await rejection(world.clock.run(create(world)))
    expect(world.platform.count('create')).toBe(0)
  })

  it.each([
    { mask: 'ends' },
    { mask: 'prefix' },
    { mask: 'all' },
    { mask: 'absent' },
    { ids: true, mask: 'all', tellsCreated: false },
    { ids: true, mask: 'absent', tellsTime: false },
  ] as const)('without storing the secret, where nothing else tells which key is new: %j', async dialect => {
    const world = startWorld(dialect)
    const error = await rejection(world.clock.run(create(world, { storeSecret: false })))
    expect(error.code).toBe('SECRET_MUST_BE_STORED')
    expect(error.path).toEqual(['store_secret'])
    expect(world.platform.count('create')).toBe(0)
  })

  it.each([
    { ids: true, mask: 'ends', tellsCreated: false },
    { ids: true, mask: 'absent' },
    { mask: 'none' },
  ] as const)('not so on %j', async dialect => {
    const world = startWorld(dialect)
    const { key } = await world.clock.run(create(world, { storeSecret: false }))
    expect(key.value).toBeDefined()
  })
})

/** A platform that is silent where it fails: then nobody knows when it has done with a request. */
const unanswered = (platform: Platform): Platform => ({
  ...platform,
  create: (...request) =>
    platform.create(...request).catch(() => {
      const values = { method: 'POST', path: '/', host: 'h', via: '', reason: 'reset', tries: '' }
      throw ekbError('CONNECTION_LOST', values, { outcome: 'unknown' })
    }),
})

describe('a POST that fails', () => {
  it.each(['refused', 'not sent'] as const)('as %s is over at once', async how => {
    const world = startWorld()
    world.platform.faults.create.push({ how })
    const error = await rejection(world.clock.run(create(world)), world.platform.keys)
    expect(error.outcome).toBe(how === 'refused' ? 'refused' : 'not_sent')
    expect(world.platform.requests.map(({ kind }) => kind)).toEqual(['list', 'create'])
  })

  it.each([0, -90_000, 3_600_000])(
    'after it was carried out is found again (clock %i ms off)',
    async skew => {
      const world = startWorld({ skew })
      world.platform.faults.create.push({ how: 'lost after', latency: 30_000 })
      const { key, problem } = await world.clock.run(create(world))
      const made = world.platform.keys[1]
      expect(key.value?.reveal()).toBe(made?.value)
      expect(key.secret).toBeUndefined()
      expect(problem?.code).toBe('CREATE_RECOVERED')
      expect(problem?.detail).toContain(key.id)
      expect(problem?.detail).toContain('The connection broke.')
      expectNoSecrets(problem, world.platform.keys)
      expect(world.platform.count('create')).toBe(1)
    },
  )

  it('is found again though each list takes long', async () => {
    const world = startWorld()
    world.platform.faults.list.push({}, { latency: 12_000 })
    world.platform.faults.create.push({ how: 'lost after' })
    const { problem } = await world.clock.run(create(world))
    expect(problem?.code).toBe('CREATE_RECOVERED')
  })

  it('is found again late, and after lists that fail', async () => {
    const world = startWorld({ ids: true, mask: 'ends' }, unanswered)
    world.platform.faults.list.push({}, { fails: true }, { lag: DAY }, { fails: true })
    world.platform.faults.create.push({ how: 'late', late: 20_000 })
    const { key, problem } = await world.clock.run(create(world))
    expect(problem?.code).toBe('CREATE_RECOVERED')
    expect(key).toMatchObject({ id: world.platform.keys[1]?.id })
    expect(key.value).toBeUndefined()
    expect(key.fingerprint).toBeUndefined()
    const { value = '' } = world.platform.keys[1] ?? {}
    expect(key.preview).toBe(`${value.slice(0, 4)}…${value.slice(-4)}`)
  })

  it('takes no key that was made when its answer had arrived', async () => {
    const world = startWorld()
    world.platform.faults.create.push({ how: 'failed before', rival: 2_000 })
    const error = await rejection(world.clock.run(create(world)), world.platform.keys)
    expect(error.code).toBe('CREATE_AMBIGUOUS')
    expect(error.detail).toContain(`Since then, one key with that name and type has appeared: key_`)
    expect(world.platform.alive()).toHaveLength(2)
  })

  it('and left nothing behind says so after half a minute', async () => {
    const world = startWorld()
    const startedAt = world.clock.now().getTime()
    world.platform.faults.create.push({ how: 'lost before' })
    const error = await rejection(world.clock.run(create(world)))
    expect(error.code).toBe('CREATE_LOST')
    expect(error.detail).toContain('import id name:ci')
    expect(error.detail).not.toContain('no list could be had')
    const took = world.clock.now().getTime() - startedAt
    expect(took).toBeGreaterThan(24_000)
    expect(took).toBeLessThanOrEqual(30_000)
  })

  it('says where no list could be had', async () => {
    const world = startWorld()
    world.platform.faults.list.push({}, ...Array.from({ length: 30 }, () => ({ fails: true })))
    world.platform.faults.create.push({ how: 'lost after' })
    const error = await rejection(world.clock.run(create(world)), world.platform.keys)
    expect(error.code).toBe('CREATE_LOST')
    expect(error.detail).toContain('no list could be had')
  })

  it('takes nothing that was there before, or is of another name or type', async () => {
    const world = startWorld()
    const { platform, clock } = world
    platform.commit('ci', 'privileged', 'other', 0)
    platform.faults.create.push({ how: 'lost before', latency: 100 })
    const work = create(world)
    void clock.sleep(1_000).then(() => {
      platform.commit('ci', 'locked_down_viewer', 'other')
      platform.commit('ci 2', 'privileged', 'other')
    })
    expect((await rejection(clock.run(work), platform.keys)).code).toBe('CREATE_LOST')
  })

  it.each([
    [
      'dated before the POST by another clock',
      { datesAhead: -3_600_000 },
      'one key with that name and type has appeared',
    ],
    [
      'dated later than the list that shows it',
      { datesAhead: 7_200_000 },
      'one key with that name and type has appeared',
    ],
    ['dated to the day', { datesTo: DAY }, 'one key with that name and type has appeared'],
    ['dated to the minute', { datesTo: 60_000 }, 'one key with that name and type has appeared'],
    ['of a name in another case', { names: 'upper case' }, 'one key has appeared that may be it'],
    ['whose name is not told', { tellsNames: false }, 'one key has appeared that may be it'],
  ] as const)('names a new key %s, and takes it not', async (_, dialect, words) => {
    const world = startWorld({ ids: true, ...dialect })
    await world.clock.advance(40_000)
    world.platform.faults.create.push({ how: 'lost after' })
    const error = await rejection(world.clock.run(create(world)), world.platform.keys)
    expect(error.code).toBe('CREATE_AMBIGUOUS')
    expect(error.detail).toContain(`Since then, ${words}: ${world.platform.keys[1]?.id}.`)
    expect(world.platform.alive()).toHaveLength(2)
  })

  describe('on a platform that rounds dates to the minute', () => {
    /** The minute begins with the POST, so the rounded date does not lie before it. */
    async function atTheMinute(dialect: Partial<Dialect> = {}): Promise<World> {
      const world = startWorld({ ids: true, datesTo: MINUTE, ...dialect })
      for (const days of [2, 3, 5])
        world.platform.commit(
          `bot ${days}`,
          'privileged',
          'other',
          world.clock.now().getTime() - days * DAY - days * MINUTE,
        )
      await world.clock.advance(MINUTE - (world.clock.now().getTime() % MINUTE))
      return world
    }

    it('takes no key that may be of later in that minute', async () => {
      const world = await atTheMinute()
      world.platform.faults.create.push({ how: 'failed before', rival: 15_000 })
      const error = await rejection(world.clock.run(create(world)), world.platform.keys)
      expect(error.code).toBe('CREATE_AMBIGUOUS')
      expect(error.detail).toContain('one key with that name and type has appeared')
    })

    it('takes no id by its date', async () => {
      const world = await atTheMinute({ mask: 'absent' })
      const error = await rejection(world.clock.run(create(world, { storeSecret: false })))
      expect(error.code).toBe('SECRET_MUST_BE_STORED')
    })

    it('takes the key that the list shows at once', async () => {
      const world = await atTheMinute()
      world.platform.faults.create.push({ how: 'failed after' })
      const { problem } = await world.clock.run(create(world))
      expect(problem?.code).toBe('CREATE_RECOVERED')
    })
  })

  it('names none that is old, where the list before the POST was not whole', async () => {
    const world = startWorld({ ids: true })
    world.platform.commit('ci', 'privileged', 'other', world.clock.now().getTime() - 3 * DAY)
    world.platform.faults.list.push({ empty: true })
    world.platform.faults.create.push({ how: 'lost before' })
    expect((await rejection(world.clock.run(create(world)), world.platform.keys)).code).toBe('CREATE_LOST')
  })

  it('names none that was there before, whatever its date', async () => {
    const world = startWorld({ datesTo: DAY })
    world.platform.commit('ci', 'privileged', 'other', world.clock.now().getTime() - 1_000)
    world.platform.faults.create.push({ how: 'lost before' })
    expect((await rejection(world.clock.run(create(world)), world.platform.keys)).code).toBe('CREATE_LOST')
  })

  it('names all that it could be, and takes none', async () => {
    const world = startWorld({ ids: true })
    world.platform.faults.create.push({ how: 'lost after', latency: 100 })
    const work = create(world)
    void world.clock.sleep(90).then(() => world.platform.commit('ci', 'privileged', 'other'))
    const error = await rejection(world.clock.run(work), world.platform.keys)
    expect(error.code).toBe('CREATE_AMBIGUOUS')
    for (const key of world.platform.keys.slice(1)) expect(error.detail).toContain(key.id)
    expect(error.detail).toContain('2 keys')
  })

  it.each([{ tellsCreated: false }, { tellsTime: false }, { mask: 'ends' }] as const)(
    'names the one key, and leaves it to a person, on %j',
    async dialect => {
      const world = startWorld(dialect)
      world.platform.faults.create.push({ how: 'lost after' })
      const error = await rejection(world.clock.run(create(world)), world.platform.keys)
      expect(error.code).toBe('CREATE_AMBIGUOUS')
      expect(error.detail).toContain('one key')
      expect(error.detail.includes('(import id key_')).toBe(!('mask' in dialect))
      expect(error.detail.includes('cannot be imported')).toBe('mask' in dialect)
    },
  )

  it.each([
    {},
    { ids: true, mask: 'ends' },
    { ids: true, mask: 'all' },
    { ids: true, mask: 'absent' },
    { mask: 'absent' },
    { ids: true, mask: 'ends', answersId: true },
  ] as const)('never takes the key of another create of the same name on %j', async dialect => {
    const world = startWorld(dialect)
    world.platform.faults.create.push({}, { how: 'lost before' })
    const [first, second] = await world.clock.run(Promise.allSettled([create(world), create(world)]))
    expect(first?.status).toBe('fulfilled')
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'CREATE_LOST' } })
  })

  it('never takes that of one whose type or spelling differs only for us', async () => {
    const world = startWorld({ foreignTypes: true })
    world.platform.faults.create.push({ how: 'lost before' }, { latency: 400 })
    const [first, second] = await world.clock.run(
      Promise.allSettled([
        create(world, { name: 'é' }),
        create(world, { name: 'e\u0301', type: 'locked_down_viewer' }),
      ]),
    )
    expect(first?.status).toBe('rejected')
    expect(second?.status).toBe('fulfilled')
  })
})

describe('once a list has shown a key as its POST told it', () => {
  /** A world in which one create has waited for its list. */
  async function trusting(dialect: Parameters<typeof startWorld>[0] = {}) {
    const world = startWorld(dialect)
    world.platform.latency = 50
    await world.clock.run(create(world, { name: 'first' }))
    expect(world.platform.count('list')).toBe(2)
    return world
  }

  it('a create that others follow needs no list, and the last one looks for all', async () => {
    const world = await trusting({ skew: -90_000 })
    world.platform.faults.create.push({}, { latency: 500 })
    const startedAt = world.clock.now().getTime()
    const second = create(world)
    const third = create(world, { name: 'third' })
    const { key, now } = await world.clock.run(second)
    expect(world.clock.now().getTime() - startedAt).toBe(50)
    expect(world.platform.count('list')).toBe(2)
    const made = world.platform.keys[2]
    expect(key.id).toBe(`key_${key.value?.digest()}`)
    expect(key.value?.reveal()).toBe(made?.value)
    expect(key.secret?.reveal()).toBe(made?.secret)
    expect(made && world.platform.shown(made).createdAt).toEqual(key.createdAt)
    expect(now).toEqual(key.createdAt)
    await world.clock.run(third)
    expect(world.platform.count('list')).toBe(3)
    expect(world.platform.requests.at(-1)?.shown).toContain(made)
  })

  it('the last one waits for a list that comes late, and the key is found in the next run', async () => {
    const world = await trusting()
    world.platform.faults.list.push(...Array.from({ length: 4 }, () => ({ lag: DAY })))
    await world.clock.run(Promise.all([create(world), create(world, { name: 'third' })]))
    expect(world.platform.count('list')).toBe(2 + 4 + 1)
    // From then on each waits for its own again.
    await world.clock.run(Promise.all([create(world), create(world, { name: 'third' })]))
    expect(world.platform.count('list')).toBe(2 + 4 + 1 + 1)
  })

  it.each(['refused', 'lost before', 'not sent'] as const)('also where the last one is %s', async how => {
    const world = await trusting()
    world.platform.faults.create.push({}, { how, latency: 500 })
    const [second, third] = await world.clock.run(
      Promise.allSettled([create(world), create(world, { name: 'third' })]),
    )
    expect([second.status, third.status]).toEqual(['fulfilled', 'rejected'])
    expect(world.platform.requests.at(-1)?.shown).toContain(world.platform.keys[2])
  })

  it('one of the same name that is lost never gets the other’s key', async () => {
    for (const dialect of [{}, { ids: true, answersId: true, mask: 'ends' }] as const) {
      for (const how of ['lost before', 'lost after'] as const) {
        const world = await trusting(dialect)
        world.platform.faults.create.push({}, { how })
        const [second, third] = await world.clock.run(Promise.allSettled([create(world), create(world)]))
        expect(second).toMatchObject({ status: 'fulfilled', value: { key: { preview: expect.any(String) } } })
        if (how === 'lost before') {
          expect(third).toMatchObject({ status: 'rejected', reason: { code: 'CREATE_LOST' } })
        } else {
          const own = world.platform.keys[3]
          const id = world.platform.dialect.ids ? own?.id : `key_${new Secret(own?.value ?? '').digest()}`
          expect(third).toMatchObject({ value: { key: { id }, problem: { code: 'CREATE_RECOVERED' } } })
        }
      }
    }
  })

  it('a key is found, and not called gone, by what this session reads next', async () => {
    const world = await trusting()
    world.platform.faults.create.push({}, { latency: 5_000 })
    const third = create(world, { name: 'other' })
    const { key } = await world.clock.run(create(world))
    world.platform.faults.list.push(...Array.from({ length: 3 }, () => ({ lag: DAY })))
    const [{ key: read }, { key: found }, all] = await world.clock.run(
      Promise.all([
        readKey(world.session, 'p', key),
        findByIdOrName(world.session, 'p', { id: key.id }),
        world.session.project('p').keys.current(),
      ]),
    )
    expect([read?.name, found.name, all.keys.filter(({ name }) => name === 'ci').length]).toEqual([
      'ci',
      'ci',
      1,
    ])
    await world.clock.run(third)
  })

  it('asks for no list once the engine asked to stop', async () => {
    const world = await trusting()
    const work = Promise.all([create(world), create(world, { name: 'third' })])
    void world.clock.sleep(20).then(() => world.stopping.abort())
    await world.clock.run(work)
    expect(world.platform.count('list')).toBe(2)
  })

  it('takes created_at of the answer, and the platform’s clock, where there is no Date', async () => {
    const world = await trusting({ answersCreated: true, tellsTime: false, skew: 3_600_000 })
    const [{ key }] = await world.clock.run(Promise.all([create(world), create(world, { name: 'third' })]))
    expect(key.createdAt).toEqual(new Date('2026-03-01T13:00:00Z'))
    expect(world.platform.count('list')).toBe(3)
  })
})

describe('once the engine asked to stop', () => {
  it('no POST is sent', async () => {
    const world = startWorld()
    world.stopping.abort()
    const error = await rejection(world.clock.run(create(world)))
    expect(error.code).toBe('STOPPED')
    expect(world.platform.count('create')).toBe(0)
  })

  it('none follows in the turn of one that was sent', async () => {
    const world = startWorld()
    world.platform.faults.create.push({ latency: 100 })
    const work = Promise.allSettled([create(world), create(world), create(world)])
    void world.clock.sleep(50).then(() => world.stopping.abort())
    const [first, ...rest] = await world.clock.run(work)
    expect(first).toMatchObject({ status: 'fulfilled' })
    for (const { status } of rest) expect(status).toBe('rejected')
    expect(world.platform.count('create')).toBe(1)
    expect(world.platform.keys.length).toBe(2)
  })

  it('the key of a sent POST is returned, without another list', async () => {
    const world = startWorld()
    world.platform.faults.create.push({ latency: 100 })
    const work = create(world)
    void world.clock.sleep(50).then(() => world.stopping.abort())
    const { key, problem } = await world.clock.run(work)
    expect(problem).toBeUndefined()
    expect(key.value?.reveal()).toBe(world.platform.keys[1]?.value)
    expect(world.platform.count('list')).toBe(1)
  })

  it('a wait for the lists ends', async () => {
    const world = startWorld()
    world.platform.faults.list.push({}, ...Array.from({ length: 20 }, () => ({ lag: DAY })))
    const startedAt = world.clock.now().getTime()
    const work = create(world)
    void world.clock.sleep(1_000).then(() => world.stopping.abort())
    const { key } = await world.clock.run(work)
    expect(key.value?.reveal()).toBe(world.platform.keys[1]?.value)
    expect(world.clock.now().getTime() - startedAt).toBeLessThan(1_100)
  })

  it.each([0, 10_000])(
    'a lost POST is still looked for, but not for long (stop after %i ms)',
    async stopAfter => {
      const world = startWorld()
      world.platform.faults.create.push({ how: 'lost before', latency: 100 })
      const work = create(world)
      void world.clock.sleep(stopAfter + 50).then(() => world.stopping.abort())
      const startedAt = world.clock.now().getTime()
      const error = await rejection(world.clock.run(work))
      expect(error.code).toBe('CREATE_LOST')
      expect(world.clock.now().getTime() - startedAt).toBeLessThan(stopAfter + 3_500)
      expect(world.platform.count('list')).toBeGreaterThan(2)
    },
  )

  it('and found', async () => {
    const world = startWorld()
    world.platform.faults.create.push({ how: 'lost after', latency: 100 })
    const work = create(world)
    void world.clock.sleep(50).then(() => world.stopping.abort())
    const { problem } = await world.clock.run(work)
    expect(problem?.code).toBe('CREATE_RECOVERED')
  })
})

describe('a key that nobody can be given', () => {
  it.each([
    {},
    { mask: 'ends' },
    { ids: true },
    { ids: true, answersId: true, mask: 'all' },
    { ids: true, mask: 'ends' },
  ] as const)('is deleted again on %j', async dialect => {
    for (const lag of [0, DAY]) {
      const world = startWorld({ ...dialect })
      const { key } = await world.clock.run(create(world))
      if (lag > 0 && !(world.platform.dialect.ids && key.id === world.platform.keys[1]?.id)) continue
      world.platform.faults.list.push({ lag })
      world.stopping.abort()
      await world.clock.run(deleteUndeliverable(world.session, 'p', key))
      expect(world.platform.alive().map(({ name }) => name)).toEqual(['Automator Key'])
    }
  })
})
