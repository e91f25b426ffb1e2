import { describe, expect, test } from 'vitest'
import { importableKeys, keyFilter, listKeys, listLines } from '../../src/inventory/index.ts'
import { stateValues } from '../../src/keys/index.ts'
import { KEY_MODEL } from '../../src/keys/model/index.ts'
import { rotatingStateValues } from '../../src/keys/rotating/index.ts'
import { seed, startWorld, type World } from '../keys/world.ts'

type Written = Readonly<Record<string, string>>

const filterOf = (written: Written = {}) => keyFilter(name => written[name] ?? null, false)
const keysOf = async (world: World) =>
  importableKeys(await world.clock.run(listKeys(world.session, 'p', filterOf())))
const linesOf = (world: World, written: Written = {}) =>
  world.clock.run(listLines(world.session, 'p', filterOf(written)))

describe('what of a project could become ekb_api_key', () => {
  test('is identified by the public id, and shown by name, type and age', async () => {
    const world = startWorld({ ids: true })
    const key = seed(world, 'bot', 97)
    const { found, hidden } = await keysOf(world)
    expect(hidden).toEqual([])
    expect(found).toMatchObject([
      { projectId: 'p', id: key.id, displayName: 'bot (privileged, 97 days old)' },
    ])
  })

  test('is shown without what a terminal would act on', async () => {
    const world = startWorld()
    seed(world, 'a\u202eb')
    const { found } = await keysOf(world)
    expect(found[0]?.displayName).toBe('a\\u{202e}b (privileged, 10 days old)')
  })

  test('has the state of its import without the values', async () => {
    const world = startWorld()
    const key = seed(world, 'bot')
    const { found } = await keysOf(world)
    const values = found.map(({ state }) => stateValues(state, KEY_MODEL))
    expect(values).toMatchObject([
      { name: 'bot', type: 'privileged', project_id: 'p', key: null, secret: null },
    ])
    expect(JSON.stringify(values)).not.toContain(key.value)
  })

  test.each(['two\nlines', 'a\u001b[31mb', 'x'.repeat(256)])(
    'is nothing that no configuration could name: %j',
    async name => {
      const world = startWorld()
      for (const one of ['bot', name]) seed(world, one)
      const { found, unnamable } = await keysOf(world)
      expect([found.length, unnamable]).toEqual([1, [name]])
    },
  )

  test('is nothing that the platform shows neither by an id nor whole', async () => {
    const world = startWorld({ mask: 'ends' })
    seed(world, 'bot')
    expect(await keysOf(world)).toEqual({ found: [], hidden: ['bot'], unnamable: [] })
  })
})

describe('what of a project could become ekb_rotating_api_key', () => {
  function start(dialect = {}): World {
    const world = startWorld({ ids: true, ...dialect })
    seed(world, 'bot.k3f9.2', 40)
    seed(world, 'bot.k3f9.10', 3)
    seed(world, 'other.a1b2.1', 90)
    seed(world, 'plain', 5)
    return world
  }

  test('are the generations of one tag together, oldest current key first', async () => {
    const { found } = await linesOf(start())
    expect(found.map(({ id, displayName }) => [id, displayName])).toEqual([
      ['a1b2', 'other (generation 1, privileged, 90 days old)'],
      ['k3f9', 'bot (generation 10, privileged, 3 days old)'],
    ])
  })

  test.each([
    [{ name: 'bot' }, ['k3f9']],
    [{ name: 'bot.k3f9.10' }, []],
    [{ name_prefix: 'o' }, ['a1b2']],
    [{ older_than: '30d' }, ['a1b2']],
    [{ type: 'locked_down_viewer' }, []],
  ] as readonly [Written, string[]][])('are those whose current key passes %j', async (written, ids) => {
    expect((await linesOf(start(), written)).found.map(({ id }) => id)).toEqual(ids)
  })

  test('have the state of their import without any value', async () => {
    const world = start()
    const { found } = await linesOf(world, { name: 'bot' })
    const values = found.map(({ state }) => rotatingStateValues(state))
    expect(values).toMatchObject([
      {
        name: 'bot',
        generation: 10,
        current: { name: 'bot.k3f9.10', key: null, secret: null },
        previous: { name: 'bot.k3f9.2', key: null, secret: null },
      },
    ])
    const text = JSON.stringify(values)
    for (const { value } of world.platform.keys) expect(text).not.toContain(value)
  })

  test('are none that no configuration could name', async () => {
    const world = start()
    const long = 'x'.repeat(241)
    seed(world, `${long}.zzzz.1`)
    const { found, unnamable } = await linesOf(world)
    expect([found.length, unnamable]).toEqual([2, [long]])
  })

  test('are none that the platform shows neither by an id nor whole', async () => {
    const { found, hidden } = await linesOf(start({ ids: false, mask: 'ends' }))
    expect([found, hidden]).toEqual([[], ['other', 'bot']])
  })

  test('keep their id over a rotation', async () => {
    const world = start()
    const before = (await linesOf(world, { name: 'bot' })).found
    seed(world, 'bot.k3f9.11', 0)
    const later = startWorld({ ids: true })
    later.platform.keys.push(...world.platform.keys)
    const after = (await linesOf(later, { name: 'bot' })).found
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(after[0]?.state.generation).toBe(11)
  })
})
