import { describe, expect, it } from 'vitest'
import { findAutomatorKey, findByIdOrName, type Search, searchKeys } from '../../src/keys/index.ts'
import { rejection } from './no-secrets.ts'
import { DAY, seed, startWorld, type World } from './world.ts'

describe('the system key', () => {
  it('is found', async () => {
    const world = startWorld()
    const { key, now } = await world.clock.run(findAutomatorKey(world.walk, 'p'))
    expect(key.name).toBe('Automator Key')
    expect(now).toEqual(new Date('2026-03-01T12:00:00Z'))
  })

  it('is an error where there is none', async () => {
    const world = startWorld()
    world.platform.keys.length = 0
    const error = await rejection(world.clock.run(findAutomatorKey(world.walk, 'p')))
    expect(error.code).toBe('SYSTEM_KEY_MISSING')
  })
})

describe('one key by name', () => {
  it('is looked for in a second list', async () => {
    const world = startWorld({ ids: true })
    const key = seed(world, 'ci', 0)
    world.platform.faults.list.push({ lag: DAY })
    const found = await world.clock.run(findByIdOrName(world.walk, 'p', { name: 'ci' }))
    expect(found.key.id).toBe(key.id)
  })

  it('is ambiguous in the second list as in the first', async () => {
    const world = startWorld({ ids: true })
    for (let count = 0; count < 2; count += 1) seed(world, 'ci', 0)
    world.platform.faults.list.push({ lag: DAY })
    const work = world.clock.run(findByIdOrName(world.walk, 'p', { name: 'ci' }))
    expect((await rejection(work, world.platform.keys)).code).toBe('KEY_AMBIGUOUS')
  })
})

describe('a search', () => {
  function start(dialect = {}): World {
    const world = startWorld(dialect)
    seed(world, 'CI main', 10)
    seed(world, 'cd', 90)
    const { platform, clock } = world
    platform.commit('viewer of ci', 'locked_down_viewer', 'seed', clock.now().getTime() - 40 * DAY)
    return world
  }
  const names = async (world: World, search: Search): Promise<string[]> =>
    (await world.clock.run(searchKeys(world.walk, 'p', search))).map(key => key.name)

  it.each([
    [{}, ['Automator Key', 'cd', 'viewer of ci', 'CI main']],
    [{ search: 'ci' }, ['viewer of ci', 'CI main']],
    [{ search: 'CI', type: 'privileged' }, ['CI main']],
    [{ type: 'system' }, ['Automator Key']],
    [{ type: 'locked_down_viewer' }, ['viewer of ci']],
    [{ olderThan: '40d' }, ['Automator Key', 'cd', 'viewer of ci']],
    [{ olderThan: '41d', type: 'privileged' }, ['cd']],
    [{ olderThan: '3650d' }, []],
  ] as const)('%j', async (search, found) => {
    expect(await names(start(), search)).toEqual(found)
  })

  it('finds by a fragment of the value, or of what is shown of it', async () => {
    const whole = start()
    const value = whole.platform.keys[2]?.value ?? ''
    expect(await names(whole, { search: value.slice(9, 20).toUpperCase() })).toEqual(['cd'])
    const masked = start({ mask: 'ends' })
    expect(await names(masked, { search: value.slice(0, 4) })).toContain('cd')
    expect(await names(masked, { search: value.slice(9, 20) })).toEqual([])
  })

  it('puts keys of unknown age last, and never calls them old', async () => {
    const world = start({ tellsCreated: false })
    expect(await names(world, {})).toEqual(['Automator Key', 'cd', 'CI main', 'viewer of ci'])
    expect(await names(world, { olderThan: '1h' })).toEqual([])
  })

  it('names its own attribute in an error', async () => {
    const world = start()
    const error = await rejection(world.clock.run(searchKeys(world.walk, 'p', { olderThan: '5m' })))
    expect(error.path).toEqual(['older_than'])
  })
})
