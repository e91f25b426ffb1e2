import { describe, expect, it } from 'vitest'
import { createKey, findAutomatorKey, findByIdOrName, publicId } from '../../../src/keys/index.ts'
import { rejection } from '../no-secrets.ts'
import { DAY, seed, startWorld, type World } from '../world.ts'

describe('the system key', () => {
  it('is found', async () => {
    const world = startWorld()
    const { key, now } = await world.clock.run(findAutomatorKey(world.session, 'p'))
    expect(key.name).toBe('Automator Key')
    expect(now).toEqual(new Date('2026-03-01T12:00:00Z'))
  })

  it('is an error where there is none', async () => {
    const world = startWorld()
    world.platform.keys.length = 0
    const error = await rejection(world.clock.run(findAutomatorKey(world.session, 'p')))
    expect(error.code).toBe('SYSTEM_KEY_MISSING')
  })
})

describe('one key by name', () => {
  it('is looked for in a second list', async () => {
    const world = startWorld({ ids: true })
    const key = seed(world, 'ci', 0)
    world.platform.faults.list.push({ lag: DAY })
    const found = await world.clock.run(findByIdOrName(world.session, 'p', { name: 'ci' }))
    expect(found.key.id).toBe(key.id)
  })

  it('is ambiguous in the second list as in the first', async () => {
    const world = startWorld({ ids: true })
    for (let count = 0; count < 2; count += 1) seed(world, 'ci', 0)
    world.platform.faults.list.push({ lag: DAY })
    const work = world.clock.run(findByIdOrName(world.session, 'p', { name: 'ci' }))
    expect((await rejection(work, world.platform.keys)).code).toBe('KEY_AMBIGUOUS')
  })
})

describe('one of several namesakes', () => {
  const find = (world: World, mostRecent?: boolean) =>
    world.clock.run(
      findByIdOrName(world.session, 'p', { name: 'ci', ...(mostRecent !== undefined && { mostRecent }) }),
    )
  const make = (world: World) => {
    const wanted = { projectId: 'p', name: 'ci', type: 'privileged', storeSecret: true } as const
    return world.clock.run(createKey(world.session, wanted, world.stopping.signal))
  }

  it.each([{}, { ids: true }, { ids: true, mask: 'ends' }] as const)(
    'is the one that this run has created, on %j',
    async dialect => {
      const world = startWorld(dialect)
      seed(world, 'ci')
      const { key } = await make(world)
      expect(publicId((await find(world)).key)).toBe(key.id)
    },
  )

  it('is an error that lists id, type and age of each', async () => {
    const world = startWorld({ ids: true })
    const [one, other] = [seed(world, 'ci', 97), seed(world, 'ci', 2)]
    const error = await rejection(find(world), world.platform.keys)
    expect(error.code).toBe('KEY_AMBIGUOUS')
    const keys = `${one.id} (privileged, 97 days old); ${other.id} (privileged, 2 days old)`
    expect(error.detail).toBe(
      `Project p has 2 keys named "ci": ${keys}. Select one by its id, or set most_recent to true for the newest.`,
    )
  })

  it('is the youngest where that is asked for', async () => {
    const world = startWorld({ ids: true })
    seed(world, 'ci', 97)
    const young = seed(world, 'ci', 2)
    seed(world, 'ci', 3)
    expect((await find(world, true)).key.id).toBe(young.id)
  })

  it.each([{ tellsCreated: false }, {}])('is an error where that cannot be told: %j', async dialect => {
    const world = startWorld(dialect)
    for (let count = 0; count < 2; count += 1) seed(world, 'ci', 2)
    expect((await rejection(find(world, true), world.platform.keys)).code).toBe('KEY_AMBIGUOUS')
  })
})

describe('a name that is stored in another form', () => {
  it('is found where only one key has it', async () => {
    const world = startWorld({ ids: true })
    const key = seed(world, 'teams-bot')
    const found = await world.clock.run(findByIdOrName(world.session, 'p', { name: 'Teams-Bot' }))
    expect(found.key.id).toBe(key.id)
  })

  it('is meant less than the very name', async () => {
    const world = startWorld({ ids: true })
    seed(world, 'teams-bot')
    const key = seed(world, 'Teams-Bot')
    const found = await world.clock.run(findByIdOrName(world.session, 'p', { name: 'Teams-Bot' }))
    expect(found.key.id).toBe(key.id)
  })

  it('is found by what this run has created, however it was cut', async () => {
    const world = startWorld({}, platform => ({
      ...platform,
      create: (project, { name, type }, options) =>
        platform.create(project, { name: name.slice(0, 12).toLowerCase(), type }, options),
    }))
    seed(world, 'a-very-long-')
    const wanted = {
      projectId: 'p',
      name: 'A-Very-Long-Name',
      type: 'privileged',
      storeSecret: true,
    } as const
    const { key } = await world.clock.run(createKey(world.session, wanted, world.stopping.signal))
    const found = await world.clock.run(findByIdOrName(world.session, 'p', { name: 'A-Very-Long-Name' }))
    expect(publicId(found.key)).toBe(key.id)
  })

  it('is no part of another name', async () => {
    const world = startWorld()
    seed(world, 'payment-service-production')
    const work = world.clock.run(
      findByIdOrName(world.session, 'p', { name: 'payment-service-production-eu' }),
    )
    expect((await rejection(work, world.platform.keys)).code).toBe('KEY_NOT_FOUND')
  })
})

it('an id that several keys have names none of them', async () => {
  const world = startWorld({ ids: true }, platform => ({
    ...platform,
    async list(...request) {
      const { keys, ...rest } = await platform.list(...request)
      return { ...rest, keys: keys.map(key => (key.system ? key : { ...key, id: 'same' })) }
    },
  }))
  for (const name of ['one', 'other']) seed(world, name)
  const work = world.clock.run(findByIdOrName(world.session, 'p', { id: 'same' }))
  expect((await rejection(work, world.platform.keys)).code).toBe('ID_SHARED')
})
