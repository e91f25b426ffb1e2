import { describe, expect, test } from 'vitest'
import { type ObjectValue, Unknown } from '../../../src/terraform/plugin/value.ts'
import { applied, BOT, ROTATING, rotated } from './rotating-api-key/rotating.ts'
import { hashedId, BOT as KEY, present, type WalkOptions, World } from './support/world.ts'

const KINDS: readonly (readonly [string, WalkOptions, ObjectValue])[] = [
  ['ekb_api_key', {}, KEY],
  ['ekb_rotating_api_key', ROTATING, BOT],
]

describe.each(KINDS)('the identity of %s', (_, options, config) => {
  test('is that of the state, and what an import takes', async () => {
    const world = new World()
    const made = await world.made(config, options)
    const walk = await world.walk(options)
    const identity = present(walk.identity(made))
    expect(identity).toEqual({ project_id: 'p', id: expect.stringMatching(/^\w+$/) })
    const { kept } = await walk.import({ identity })
    expect(walk.identity(present(kept))).toEqual(identity)
  })

  test('needs no project where the provider has one', async () => {
    const world = new World()
    const made = await world.made(config, options)
    const { id = null } = present((await world.walk(options)).identity(made))
    for (const project_id of [null, '']) {
      const { kept } = await (await world.walk(options)).import({ identity: { id, project_id } })
      expect(kept?.state['project_id']).toBe('p')
    }
    const alone = await world.walk({ ...options, project: null })
    expect((await alone.import({ identity: { id, project_id: null } })).errors).toEqual(['PROJECT_MISSING'])
  })

  test.each([
    [{ id: null }, 'IDENTITY_INVALID'],
    [{ id: '' }, 'IDENTITY_INVALID'],
    [{ id: 'a b' }, 'IDENTITY_INVALID'],
    [{ id: 'p/key_0000000000000000' }, 'IDENTITY_INVALID'],
    [{ id: 'q3Rz5Xb0l2s8Jw1kq3Rz5Xb0l2s8Jw1k==' }, 'IDENTITY_INVALID'],
    [{ id: 'key_0000000000000000' }, 'KEY_NOT_FOUND'],
    [{ id: 'zzzz' }, 'KEY_NOT_FOUND'],
  ] as readonly [ObjectValue, string][])('%j imports nothing', async (identity, code) => {
    const walk = await new World().walk(options)
    expect(await walk.import({ identity: { project_id: null, ...identity } })).toMatchObject({
      kept: null,
      errors: [code],
    })
  })

  test('is never the value of a key, nor that of the system key', async () => {
    const world = new World({ ids: true })
    const key = world.seed('bot')
    const walk = await world.walk(options)
    expect((await walk.import({ identity: { id: key.value } })).errors).toEqual(['IMPORT_BY_VALUE'])
    const system = present(world.platform.alive().find(({ type }) => type === 'system') ?? null)
    expect((await walk.import({ identity: { id: system.id } })).errors).toEqual(['SYSTEM_KEY_IMPORT'])
  })

  test('is not known before there is a key', async () => {
    const world = new World()
    const walk = await world.walk(options)
    const { planned } = await walk.plan(null, config)
    expect(walk.identity({ state: present(planned) })?.['id']).toBeInstanceOf(Unknown)
  })
})

test('the identity of ekb_api_key stays where a platform begins to give ids', async () => {
  const world = new World()
  const made = await world.made(KEY)
  const before = present((await world.walk()).identity(made))
  Object.assign(world.platform.dialect, { ids: true })
  const read = await world.refreshed(made)
  const walk = await world.walk()
  expect(walk.identity(read)).toEqual(before)
  expect((await walk.import({ identity: before })).errors).toEqual([])
  expect(before['id']).toBe(hashedId(present(world.platform.alive().at(-1) ?? null)))
})

describe('the identity of ekb_rotating_api_key', () => {
  test('stays over rotations, and finds what is left of its keys', async () => {
    const world = new World()
    const made = await world.made(BOT, ROTATING)
    const identity = present((await world.walk(ROTATING)).identity(made))
    world.pass(90)
    const { kept } = await applied(world, await world.refreshed(made, ROTATING), BOT)
    const walk = await world.walk(ROTATING)
    expect(walk.identity(present(kept))).toEqual(identity)
    const { kept: found } = await walk.import({ identity })
    expect(found?.state).toMatchObject({ generation: 2, status: 'overlapping' })
  })

  test('is found by the public id of any of its keys', async () => {
    const world = new World()
    const kept = await rotated(world)
    const walk = await world.walk(ROTATING)
    for (const name of ['current', 'previous']) {
      const { id = null } = kept.state[name] as ObjectValue
      const { kept: found } = await walk.import({ identity: { id } })
      expect(walk.identity(present(found))).toEqual(walk.identity(kept))
    }
  })

  test('of an adopted key stays over its first rotation', async () => {
    const world = new World()
    world.seed('teams-bot')
    const { kept } = await (await world.walk(ROTATING)).import('name:teams-bot')
    const config = { ...BOT, name: 'teams-bot', rotate_after: null, rotate_early: null, keepers: { v: '1' } }
    const recorded = await applied(world, await world.refreshed(kept, ROTATING), config)
    const next = { ...config, keepers: { v: '2' } }
    const after = await applied(world, await world.refreshed(recorded.kept, ROTATING), next)
    const walk = await world.walk(ROTATING)
    expect(after.kept?.state['generation']).toBe(2)
    expect(walk.identity(present(after.kept))).toEqual(walk.identity(present(kept)))
    const { kept: found } = await walk.import({ identity: present(walk.identity(present(kept))) })
    expect(found?.state).toMatchObject({ generation: 2 })
  })
})
