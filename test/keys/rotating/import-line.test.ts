import { describe, expect, test } from 'vitest'
import { importRotatingLine } from '../../../src/keys/rotating/index.ts'
import { tagOf } from '../../../src/keys/rotating/state.ts'
import { tagOfAdopted } from '../../../src/keys/rotating/tag.ts'
import { rejection } from '../no-secrets.ts'
import { DAY, RotatingWorld } from './world.ts'

/** A world with keys of these names, each a day younger than the one before it. */
function start(names: readonly string[], dialect = {}): RotatingWorld {
  const world = new RotatingWorld(dialect)
  const now = world.clock.now().getTime()
  names.forEach((name, index) => {
    world.platform.commit(name, 'locked_down_viewer', 'seed', now - (names.length - index) * DAY)
  })
  return world
}

const adopt = (world: RotatingWorld, id: string) => world.run(importRotatingLine(world.session(), 'p', id))
const refused = (world: RotatingWorld, id: string) =>
  world.run(rejection(importRotatingLine(world.session(), 'p', id)))

describe('a rotating key is found by its tag', () => {
  test.each([
    ['all of its keys', ['bot.k3f9.2', 'bot.k3f9.3'], 3, 'bot.k3f9.2'],
    ['the newest alone', ['bot.k3f9.9'], 9, undefined],
    ['keys of another name too', ['old.k3f9.2', 'bot.k3f9.3'], 3, 'old.k3f9.2'],
  ])('while there are %s', async (_, names, generation, previous) => {
    const { state } = await adopt(start(['plain', ...names, 'x.aaaa.7']), 'k3f9')
    expect(state).toMatchObject({ generation, current: { name: names.at(-1) } })
    expect(state.previous?.name).toBe(previous)
    expect(tagOf(state)).toBe('k3f9')
  })

  test('and older keys of it are seen beside the state', async () => {
    const { state, beside } = await adopt(start(['bot.k3f9.1', 'bot.k3f9.2', 'bot.k3f9.3']), 'k3f9')
    expect(state).toMatchObject({ generation: 3, previous: { name: 'bot.k3f9.2' } })
    expect(beside.strays).toMatchObject([{ name: 'bot.k3f9.1' }])
  })

  test('after the first rotation of a key that had none in its name', async () => {
    const world = start(['teams-bot'])
    const tag = tagOfAdopted(world.key('teams-bot').id)
    expect(await adopt(world, tag)).toMatchObject({
      state: { generation: 1, current: { name: 'teams-bot' } },
    })
    world.platform.commit(`teams-bot.${tag}.2`, 'locked_down_viewer', 'seed')
    const { state } = await adopt(world, tag)
    expect(state).toMatchObject({ generation: 2, previous: { name: 'teams-bot' } })
    expect(tagOf(state)).toBe(tag)
  })

  test('and never with a key whose id only happens to make the same tag', async () => {
    for (const generation of [1, 3]) {
      const world = start(['one'])
      const { id } = world.key('one')
      const name = `bot.${tagOfAdopted(id)}.${generation}`
      world.platform.commit(name, 'locked_down_viewer', 'seed')
      const line = await adopt(world, tagOfAdopted(id))
      expect(line.state).toMatchObject({ generation, current: { name } })
      expect(line.state.previous).toBeUndefined()
      expect((await adopt(world, id)).state).toMatchObject({ generation: 1, current: { name: 'one' } })
    }
  })

  test('without a previous key where types tell that the two do not fit', async () => {
    const world = start(['bot.k3f9.1'])
    world.platform.commit('bot.k3f9.2', 'privileged', 'seed')
    const { state, beside } = await adopt(world, 'k3f9')
    expect(state.previous).toBeUndefined()
    expect(beside.strays).toMatchObject([{ name: 'bot.k3f9.1' }])
  })

  test('in a second list, where the first is late', async () => {
    const world = start(['bot.k3f9.1'])
    world.platform.faults.list.push({ lag: 30 * DAY })
    expect((await adopt(world, 'k3f9')).state.generation).toBe(1)
  })
})

describe('a rotating key is found by the public id', () => {
  test.each([{ ids: true }, { ids: false }])('of any of its keys, on %j', async dialect => {
    const world = start(['bot.k3f9.2', 'bot.k3f9.3'], dialect)
    for (const name of ['bot.k3f9.2', 'bot.k3f9.3']) {
      const { state } = await adopt(world, world.idOf(world.key(name)))
      expect(state).toMatchObject({ generation: 3, previous: { name: 'bot.k3f9.2' } })
    }
  })

  test('of the key that it had before its first rotation', async () => {
    const world = start(['teams-bot'])
    const { id } = world.key('teams-bot')
    world.platform.commit(`bot.${tagOfAdopted(id)}.2`, 'locked_down_viewer', 'seed')
    expect((await adopt(world, id)).state.generation).toBe(2)
  })

  test('of an ordinary key, which becomes generation 1', async () => {
    const world = start(['one', 'other'])
    expect((await adopt(world, world.key('one').id)).state).toMatchObject({
      generation: 1,
      current: { name: 'one' },
    })
  })
})

describe('nothing is imported', () => {
  test('where two keys have the highest number', async () => {
    const world = start(['bot.k3f9.1', 'bot.k3f9.2', 'bot.k3f9.2'])
    const error = await refused(world, 'k3f9')
    expect(error.code).toBe('LINE_AMBIGUOUS')
    expect(error.detail).toContain('bot.k3f9.2 (')
    expect(error.detail).not.toContain('bot.k3f9.1')
    const { id } = world.key('bot.k3f9.1')
    expect((await refused(world, id)).code).toBe('LINE_AMBIGUOUS')
  })

  test.each([
    ['zzzz', 'KEY_NOT_FOUND'],
    ['key_0000000000000000', 'KEY_NOT_FOUND'],
  ])('for %s', async (id, code) => {
    expect((await refused(start(['bot.k3f9.1']), id)).code).toBe(code)
  })

  test('for the system key, and for the value of a key', async () => {
    const world = start(['bot.k3f9.1'])
    const system = world.platform.keys.find(({ type }) => type === 'system')
    expect((await refused(world, system?.id ?? '')).code).toBe('SYSTEM_KEY_IMPORT')
    expect((await refused(world, world.key('bot.k3f9.1').value)).code).toBe('IMPORT_BY_VALUE')
  })

  test('where the platform shows neither ids nor whole keys', async () => {
    const world = start(['bot.k3f9.1'], { ids: false, mask: 'ends' })
    expect((await refused(world, 'k3f9')).code).toBe('IMPORT_UNUSABLE')
  })
})
