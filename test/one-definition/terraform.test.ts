import { expect, test } from 'vitest'
import type { ObjectValue } from '../../src/terraform/plugin/value.ts'
import { type Kept, type Scene, startScene } from '../terraform/provider/engine.ts'
import { ADDED, PROPERTIES, sampleInputs, WITH_ADDED } from './added-attributes.ts'

const BOT: ObjectValue = { name: 'bot', type: 'locked_down_viewer' }
const EVERYTHING: ObjectValue = {
  ...sampleInputs(),
  team: 'red',
  cost_centre: 'c-1',
  is_external: true,
  is_watched: false,
  cost_tags: { a: '1' },
}
const UNSET = { team: null, cost_centre: null, is_external: false, is_watched: true, cost_tags: null }

const open = () => startScene(0, WITH_ADDED)

async function made(scene: Scene, config: ObjectValue): Promise<Kept> {
  const session = await scene.session(false)
  const plan = await session.plan(null, config)
  expect(plan.errors).toEqual([])
  return session.apply(null, plan, config)
}

/** Every input with a value, in the project that there is. */
function everything(scene: Scene): ObjectValue {
  return { ...EVERYTHING, project_id: scene.emulator.projectId }
}

test('the schema has the added attributes', async () => {
  const session = await (await open()).session(false)
  const attributes = await session.attributes()
  const told = attributes
    .filter(({ name }) => Object.hasOwn(ADDED, name))
    .map(({ name, type, optional, computed, description }) => ({
      name,
      type: JSON.parse(new TextDecoder().decode(type)),
      optional,
      computed,
      description: description.split('.')[0],
    }))
  const described = { optional: true, computed: false }
  expect(told).toEqual(
    expect.arrayContaining([
      { ...described, name: 'team', type: 'string', description: 'Who the key is for' },
      { ...described, name: 'cost_centre', type: 'string', description: 'Who pays for it' },
      { name: 'is_external', type: 'bool', optional: true, computed: true, description: expect.any(String) },
      { name: 'is_watched', type: 'bool', optional: true, computed: true, description: expect.any(String) },
      { ...described, name: 'cost_tags', type: ['map', 'string'], description: expect.any(String) },
    ]),
  )
  expect(told).toHaveLength(5)
})

test('a plan and an apply of a new key keep every input', async () => {
  const scene = await open()
  const config = everything(scene)
  const session = await scene.session(false)
  const plan = await session.plan(null, config)
  expect(plan.planned).toMatchObject(config)
  const { state } = await session.apply(null, plan, config)
  expect(state).toMatchObject(config)
  expect(Object.keys(state).sort()).toEqual(Object.keys(PROPERTIES).sort())
})

test('what nobody set has its default', async () => {
  const scene = await open()
  const kept = await made(scene, BOT)
  expect(kept.state).toMatchObject(UNSET)
  const session = await scene.session(false)
  expect(await session.plan(await session.read(kept), BOT)).toMatchObject({
    planned: kept.state,
    replaces: false,
  })
})

test('a plan and an apply of a change keep every input', async () => {
  const scene = await open()
  const replacing = Object.entries(PROPERTIES).filter(([, { requiresReplace }]) => requiresReplace === true)
  const config = everything(scene)
  const first = Object.fromEntries(replacing.map(([name]) => [name, config[name] ?? null]))
  const kept = await made(scene, first)
  const session = await scene.session(false)
  const plan = await session.plan(kept, config)
  expect(plan).toMatchObject({ replaces: false, errors: [], planned: config })
  const after = await session.apply(kept, plan, config)
  expect(after.state).toMatchObject(config)
  const next = await scene.session(false)
  const read = await next.read(after)
  expect(read.state).toEqual(after.state)
  expect((await next.plan(read, config)).planned).toEqual(after.state)
})

test('an upgrade keeps every attribute, and gives those that a state lacks their defaults', async () => {
  const scene = await open()
  const { state } = await made(scene, everything(scene))
  const session = await scene.session(false)
  expect(await session.upgrade(state)).toEqual(state)
  const older = Object.fromEntries(Object.entries(state).filter(([name]) => !Object.hasOwn(ADDED, name)))
  expect(await session.upgrade(older)).toEqual({ ...state, ...UNSET })
})

test.each([
  ['team', 'blue', true],
  ['is_external', true, true],
  ['cost_centre', 'c-2', false],
  ['is_watched', false, false],
  ['cost_tags', { a: '2' }, false],
])('a change of %s to %j replaces the key: %s', async (name, value, replaces) => {
  const scene = await open()
  const config = { ...BOT, team: 'red', cost_centre: 'c-1', cost_tags: { a: '1' } }
  const kept = await made(scene, config)
  const session = await scene.session(false)
  const plan = await session.plan(await session.read(kept), { ...config, [name]: value })
  expect(plan).toMatchObject({ replaces, planned: { [name]: value }, errors: [] })
})
