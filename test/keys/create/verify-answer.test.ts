import { describe, expect, it } from 'vitest'
import { Secret } from '../../../src/core/secret.ts'
import { createKey, deleteKey, type NewKey } from '../../../src/keys/index.ts'
import type { CreatedKey, PlatformKey } from '../../../src/platform/key.ts'
import { rejection } from '../no-secrets.ts'
import { remembered, seed, startWorld, type World } from '../world.ts'

const WANTED: NewKey = { projectId: 'p', name: 'ci', type: 'privileged', storeSecret: true }

function create({ session, stopping }: World, wanted: Partial<NewKey> = {}) {
  return createKey(session, { ...WANTED, ...wanted }, stopping.signal)
}

describe('the answer to a POST', () => {
  const dialects = [
    {},
    { ids: true },
    { ids: true, answersId: true },
    { mask: 'ends' },
    { ids: true, mask: 'ends' },
    { ids: true, answersId: true, mask: 'all' },
    { mask: 'prefix' },
  ] as const

  it.each(dialects)('with a key that was there before is an error, on %j', async dialect => {
    const world = startWorld(dialect, platform => ({
      ...platform,
      create: async () => {
        const value = new Secret(old.value)
        const id = world.platform.dialect.answersId ? { id: old.id } : {}
        return { value, secret: new Secret(old.secret), ...id, date: world.clock.now() }
      },
    }))
    const old = seed(world, 'ci')
    const error = await rejection(world.clock.run(create(world)), world.platform.keys)
    expect(error.code).toBe('CREATE_NOT_NEW')
    expect(error.detail).toContain('"ci"')
    expect(world.platform.count('delete')).toBe(0)
  })

  it('with a value that a list before showed as an id is an error', async () => {
    let isAnswered = false
    const world = startWorld({}, platform => ({
      ...platform,
      async list(...request) {
        const { keys, ...rest } = await platform.list(...request)
        const asId = ({ value, ...key }: PlatformKey) => ({ ...key, ...(value && { id: value.reveal() }) })
        return { ...rest, keys: isAnswered ? keys : keys.map(asId) }
      },
      async create() {
        isAnswered = true
        return { value: new Secret(old.value), secret: new Secret(old.secret), date: world.clock.now() }
      },
    }))
    const old = seed(world, 'ci')
    const error = await rejection(world.clock.run(create(world)), world.platform.keys)
    expect(error.code).toBe('CREATE_NOT_NEW')
    expect(error.detail).toContain('the list before the request had it')
  })

  it.each([{ mask: 'ends' }, { ids: true, mask: 'ends' }] as const)(
    'with a key of another name that was there before is an error, on %j',
    async dialect => {
      const world = startWorld(dialect)
      seed(world, 'another')
      world.platform.faults.create.push({ how: 'answered with another' })
      const error = await rejection(world.clock.run(create(world)), world.platform.keys)
      expect(error.code).toBe('CREATE_NOT_NEW')
      expect(error.detail).toContain('the list before the request had one that looks like it')
    },
  )

  it.each([{}, { ids: true }, { ids: true, mask: 'ends' }, { mask: 'ends' }] as const)(
    'with a value that no list shows, where a new key of that name has another, is an error, on %j',
    async dialect => {
      const world = startWorld(dialect, platform => ({
        ...platform,
        create: async (...request) => ({
          ...(await platform.create(...request)),
          value: new Secret('a value that belongs to nobody'),
        }),
      }))
      const error = await rejection(world.clock.run(create(world)), world.platform.keys)
      expect(error.code).toBe('CREATE_CONTRADICTED')
      expect(error.detail).toContain('another value')
      expect(world.platform.count('delete')).toBe(0)
    },
  )

  it.each(['all', 'prefix', 'none'] as const)(
    'with an id that no list shows, where a new key of that name has another, is an error (mask %s)',
    async mask => {
      const world = startWorld({ ids: true, answersId: true, mask }, platform => ({
        ...platform,
        create: async (...request) => ({ ...(await platform.create(...request)), id: 'id-of-nobody' }),
      }))
      const error = await rejection(world.clock.run(create(world)), world.platform.keys)
      expect(error.code).toBe('CREATE_CONTRADICTED')
      expect(error.detail).toContain('another id')
    },
  )

  it('with the id of an old key of that name, which no list before has shown, is an error', async () => {
    const world = startWorld({ ids: true, answersId: true, mask: 'all' })
    seed(world, 'ci')
    world.platform.faults.list.push({ empty: true })
    world.platform.faults.create.push({ how: 'with the id of another' })
    const error = await rejection(world.clock.run(create(world)), world.platform.keys)
    expect(error.code).toBe('CREATE_CONTRADICTED')
    expect(error.detail).toContain(`another id: as "ci" (${world.platform.keys.at(-1)?.id}, privileged)`)
  })

  it('with the key of another create is an error for one of them', async () => {
    const answered: CreatedKey[] = []
    const world = startWorld({}, platform => ({
      ...platform,
      async create(...request) {
        const made = answered[0] ?? (await platform.create(...request))
        answered.push(made)
        return made
      },
    }))
    const one = world.clock.run(create(world, { name: 'one' }))
    expect((await one).key.id).toMatch(/^key_/)
    const error = await rejection(world.clock.run(create(world, { name: 'two' })), world.platform.keys)
    expect(error.code).toBe('CREATE_NOT_NEW')
    expect(error.detail).toContain('another create of this run was answered with it')
  })

  it.each([
    ['name', {}, { name: 'human' }, {}],
    ['type', {}, { type: 'locked_down_viewer' }, {}],
    ['value', { ids: true, answersId: true }, { value: new Secret('another value of a key') }, {}],
    ['value', { ids: true, answersId: true, mask: 'ends' }, { masked: 'ffff…ffff' }, {}],
    ['id', { ids: true, answersId: true }, {}, { id: 'id-of-something' }],
  ] as const)(
    'whose %s the list contradicts is an error, on %j with %j',
    async (what, dialect, shown, told) => {
      const world = startWorld(dialect, platform => ({
        ...platform,
        async list(...request) {
          const { keys, ...rest } = await platform.list(...request)
          return { ...rest, keys: keys.map(key => (key.system ? key : { ...key, ...shown })) }
        },
        create: async (...request) => ({ ...(await platform.create(...request)), ...told }),
      }))
      const error = await rejection(world.clock.run(create(world)), world.platform.keys)
      expect(error.code).toBe('CREATE_CONTRADICTED')
      expect(error.detail).toContain(`another ${what}`)
      expect(world.platform.count('delete')).toBe(0)
    },
  )

  it.each([{ name: 'CI' }, { name: ' ci ' }, { name: '' }, { type: 'unknown' }] as const)(
    'is not contradicted by what a platform makes of it: %j',
    async shown => {
      const world = startWorld({}, platform => ({
        ...platform,
        async list(...request) {
          const { keys, ...rest } = await platform.list(...request)
          return { ...rest, keys: keys.map(key => (key.system ? key : { ...key, ...shown })) }
        },
      }))
      expect((await world.clock.run(create(world))).problem).toBeUndefined()
    },
  )

  it.each([false, true])(
    'with the key whose delete was only pretended is an error (value in the state: %s)',
    async isStored => {
      const dialect = { ids: true, answersId: true, mask: 'all', answersExisting: true } as const
      const world = startWorld(dialect)
      const old = seed(world, 'ci')
      const { value, ...rest } = remembered(old, world.platform.dialect)
      world.platform.faults.delete.push({ how: 'pretended' })
      const wanted = { ...rest, ...(isStored && { value }) }
      const deleted = world.clock.run(deleteKey(world.session, 'p', wanted, new AbortController().signal))
      const error = await rejection(world.clock.run(create(world)), world.platform.keys)
      expect(error.code).toBe('CREATE_NOT_NEW')
      expect(error.detail).toContain('it is ci, which is in the state')
      await expect(deleted).rejects.toMatchObject({ code: 'DELETE_UNCONFIRMED' })
    },
  )

  it.each([{ mask: 'all' }, { mask: 'ends' }, {}] as const)(
    'is not shown by a late list with the key that had its id before, on %j',
    async dialect => {
      const world = startWorld({ ids: true, answersId: true, reusesIds: true, ...dialect })
      const old = seed(world, 'ci')
      const wanted = remembered(old, world.platform.dialect)
      await world.clock.run(deleteKey(world.session, 'p', wanted, new AbortController().signal))
      world.platform.faults.list.push({ lag: 20_000 })
      const { key, failures } = await world.clock.run(create(world))
      expect(failures).toBeUndefined()
      const [made] = world.platform.alive().filter(({ type }) => type !== 'system')
      expect(key).toMatchObject({ id: old.id, createdAt: world.platform.shown(made ?? old).createdAt })
      expect(key.value?.reveal()).toBe(made?.value)
    },
  )

  it('with a freed id that somebody else has got before is an error', async () => {
    const dialect = {
      ids: true,
      answersId: true,
      reusesIds: true,
      mask: 'all',
      answersExisting: true,
    } as const
    const world = startWorld(dialect)
    const { clock, platform, session } = world
    const old = seed(world, 'ci')
    const wanted = remembered(old, platform.dialect)
    await clock.run(deleteKey(session, 'p', wanted, new AbortController().signal))
    platform.commit('ci', 'privileged', 'other')
    await clock.run(session.project('p').keys.fresh())
    const error = await rejection(clock.run(create(world)), platform.keys)
    expect(error.code).toBe('CREATE_NOT_NEW')
    expect(error.detail).toContain(`${old.id}, but the list before the request had it`)
  })

  it('may have an id that we have freed', async () => {
    const world = startWorld({ ids: true, answersId: true }, platform => ({
      ...platform,
      async list(...request) {
        const { keys, ...rest } = await platform.list(...request)
        return { ...rest, keys: keys.map(key => (key.system ? key : { ...key, id: 'again' })) }
      },
      create: async (...request) => ({ ...(await platform.create(...request)), id: 'again' }),
      delete: async (project, _, options) => platform.delete(project, old.id, options),
    }))
    const old = seed(world, 'ci')
    const wanted = { ...remembered(old, world.platform.dialect), id: 'again' }
    await world.clock.run(deleteKey(world.session, 'p', wanted, new AbortController().signal))
    expect((await world.clock.run(create(world))).key.id).toBe('again')
  })
})
