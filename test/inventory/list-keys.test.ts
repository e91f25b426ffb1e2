import { describe, expect, test } from 'vitest'
import { keyFilter, listKeys } from '../../src/inventory/index.ts'
import { DAY, seed, startWorld, type World } from '../keys/world.ts'

type Written = Readonly<Record<string, string>>

function start(dialect = {}): World {
  const world = startWorld(dialect)
  seed(world, 'CI main', 10)
  seed(world, 'cd', 90)
  const { platform, clock } = world
  platform.commit('viewer of ci', 'locked_down_viewer', 'seed', clock.now().getTime() - 40 * DAY)
  return world
}

async function names(world: World, written: Written, includeSystem = true): Promise<string[]> {
  const filter = keyFilter(name => written[name] ?? null, includeSystem)
  const { keys } = await world.clock.run(listKeys(world.session, 'p', filter))
  return keys.map(({ name }) => name)
}

describe('the keys of a project', () => {
  test.each([
    [{}, ['Automator Key', 'cd', 'viewer of ci', 'CI main']],
    [{ search: 'ci' }, ['viewer of ci', 'CI main']],
    [{ search: 'CI', type: 'privileged' }, ['CI main']],
    [{ type: 'system' }, ['Automator Key']],
    [{ type: 'locked_down_viewer' }, ['viewer of ci']],
    [{ older_than: '40d' }, ['Automator Key', 'cd', 'viewer of ci']],
    [{ older_than: '41d', type: 'privileged' }, ['cd']],
    [{ older_than: '3650d' }, []],
    [{ name: 'cd' }, ['cd']],
    [{ name: ' cd ' }, ['cd']],
    [{ name: 'CD' }, []],
    [{ name: 'c' }, []],
    [{ name_prefix: 'c' }, ['cd']],
    [{ name_prefix: 'C' }, ['CI main']],
    [{ name_prefix: 'A', type: 'privileged' }, []],
  ] as readonly [Written, string[]][])('%j', async (written, found) => {
    expect(await names(start(), written)).toEqual(found)
  })

  test('are without the system key where nobody asked for it', async () => {
    expect(await names(start(), {}, false)).toEqual(['cd', 'viewer of ci', 'CI main'])
    expect(await names(start(), { type: 'system' }, false)).toEqual([])
  })

  test('are told by a prefix in any Unicode form', async () => {
    const world = start()
    seed(world, 'Zoe\u0308-bot')
    expect(await names(world, { name_prefix: 'Zo\u00eb' })).toEqual(['Zoe\u0308-bot'])
    expect(await names(world, { name: 'Zo\u00eb-bot' })).toEqual(['Zoe\u0308-bot'])
  })

  test('are found by a fragment of the value, or of what is shown of it', async () => {
    const whole = start()
    const value = whole.platform.keys[2]?.value ?? ''
    expect(await names(whole, { search: value.slice(9, 20).toUpperCase() })).toEqual(['cd'])
    const masked = start({ mask: 'ends' })
    expect(await names(masked, { search: value.slice(0, 4) })).toContain('cd')
    expect(await names(masked, { search: value.slice(9, 20) })).toEqual([])
  })

  test('are found by name where the platform shows nothing of a value', async () => {
    const world = startWorld({}, platform => ({
      ...platform,
      async list(...request) {
        const list = await platform.list(...request)
        return { ...list, keys: list.keys.map(({ value: _, ...rest }) => rest) }
      },
    }))
    seed(world, 'cd')
    expect(await names(world, { search: 'cd' })).toEqual(['cd'])
    expect(await names(world, { search: 'undefined' })).toEqual([])
  })

  test('come last where their age is not known, and are never called old', async () => {
    const world = start({ tellsCreated: false })
    expect(await names(world, {})).toEqual(['Automator Key', 'cd', 'CI main', 'viewer of ci'])
    expect(await names(world, { older_than: '1h' })).toEqual([])
  })

  test('cost one request, however often they are asked for', async () => {
    const world = start()
    for (const written of [{}, { name: 'cd' }, { type: 'privileged' }]) await names(world, written)
    expect(world.platform.count('list')).toBe(1)
  })
})

describe('a filter', () => {
  test.each([
    [{ type: 'admin' }, 'KEY_TYPE_FILTER_INVALID', 'type'],
    [{ older_than: '90' }, 'DURATION_INVALID', 'older_than'],
    [{ older_than: '5m' }, 'DURATION_INVALID', 'older_than'],
    [{ older_than: '0h' }, 'DURATION_INVALID', 'older_than'],
    [{ name: '' }, 'KEY_NAME_FILTER_INVALID', 'name'],
    [{ name_prefix: ' ' }, 'KEY_NAME_FILTER_INVALID', 'name_prefix'],
    [{ name: 'a', name_prefix: 'a' }, 'KEY_NAME_FILTER_INVALID', 'name_prefix'],
  ] as readonly [Written, string, string][])('%j is refused with its place', (written, code, path) => {
    expect(() => keyFilter(name => written[name] ?? null, true)).toThrow(
      expect.objectContaining({ code, path: [path] }),
    )
  })
})
