import { expect, test } from 'vitest'
import { camelCase } from '../../src/core/messages/index.ts'
import { type ObjectValue, SecretValue, UNKNOWN } from '../../src/pulumi/plugin/value.ts'
import { configOf, openEmulator, openProvider } from '../pulumi/provider/support/provider.ts'
import { PROPERTIES, sampleInputs, WITH_ADDED } from './added-attributes.ts'

const ABOUT = { urn: 'urn:pulumi:dev::proj::ekb:index:ApiKey::bot', name: 'bot' }
const BOT: ObjectValue = { name: 'bot', type: 'locked_down_viewer' }
const UNSET = { isExternal: false, isWatched: true }

async function start() {
  const emulator = await openEmulator()
  const { provider, context, told } = openProvider({}, WITH_ADDED)
  await provider.configure(configOf(emulator), context)
  const resource = provider.resources['ekb:index:ApiKey']
  if (resource === undefined) throw new Error('the provider has no key')
  const check = async (news: ObjectValue, olds: ObjectValue = {}) =>
    resource.check({ ...ABOUT, olds, news, randomSeed: new Uint8Array() }, context)
  const create = (inputs: ObjectValue, preview = false) =>
    resource.create({ ...ABOUT, inputs, preview }, context)
  const diff = async (
    old: ObjectValue,
    { id, state }: { id: string; state: ObjectValue },
    now: ObjectValue,
  ) => {
    const { inputs } = await check(now, old)
    return resource.diff({ ...ABOUT, id, state, oldInputs: old, inputs, ignoreChanges: [] }, context)
  }
  return { provider, context, told, resource, check, create, diff, projectId: emulator.projectId }
}

/** Every input with a value, as a program writes it. */
function everything(projectId: string): ObjectValue {
  const inputs = { ...sampleInputs(), project_id: projectId }
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [camelCase(name), value]))
}

test('the package schema has the added properties', async () => {
  const { provider } = await start()
  const { resources } = JSON.parse(await provider.schema())
  const { inputProperties, properties, required } = resources['ekb:index:ApiKey']
  expect(inputProperties).toMatchObject({
    team: { type: 'string', willReplaceOnChanges: true, description: 'Who the key is for.' },
    costCentre: { type: 'string' },
    isExternal: { type: 'boolean', willReplaceOnChanges: true },
    isWatched: { type: 'boolean' },
    costTags: { type: 'object', additionalProperties: { type: 'string' } },
  })
  expect(Object.keys(properties)).toEqual(
    expect.arrayContaining(['team', 'costCentre', 'isExternal', 'costTags']),
  )
  expect(required).toEqual(expect.arrayContaining(['isExternal', 'isWatched']))
})

test('a check takes the added inputs, and tells what has the wrong kind', async () => {
  const { check, projectId } = await start()
  const news = everything(projectId)
  expect(await check(news)).toEqual({ inputs: news })
  expect((await check({ ...BOT, costTags: { a: 1 } })).inputs['costTags']).toEqual({ a: '1' })
  const { failures = [] } = await check({ ...BOT, team: true, isWatched: 'no' })
  expect(failures.map(({ property }) => property)).toEqual(['team', 'isWatched'])
})

test('a create, its preview and an update keep every input', async () => {
  const { check, create, resource, context, projectId } = await start()
  const { inputs } = await check(everything(projectId))
  const preview = await create(inputs, true)
  expect(preview.state).toMatchObject(inputs)
  const { id, state } = await create(inputs)
  expect(state).toMatchObject(inputs)
  const names = Object.keys(PROPERTIES).filter(name => name !== 'id' && name !== 'key' && name !== 'secret')
  expect(Object.keys(state)).toEqual(expect.arrayContaining(names.map(camelCase)))
  const changed = { ...inputs, costCentre: 'c-2', isWatched: true, costTags: { a: '2' } }
  const request = { ...ABOUT, id, state, oldInputs: inputs, inputs: changed, ignoreChanges: [] }
  expect((await resource.update({ ...request, preview: true }, context)).state).toMatchObject(changed)
  const updated = await resource.update({ ...request, preview: false }, context)
  expect(updated.state).toMatchObject(changed)
  const read = await resource.read({ ...ABOUT, id, inputs: changed, state: updated.state }, context)
  expect(read).toEqual({ id, inputs: changed, state: updated.state })
})

test('what nobody set has its default, in a preview and in the state', async () => {
  const { create, diff } = await start()
  expect((await create(BOT, true)).state).toMatchObject({
    ...UNSET,
    team: null,
    costCentre: null,
    costTags: null,
  })
  const made = await create(BOT)
  expect(made.state).toMatchObject(UNSET)
  expect(made.state).not.toHaveProperty('team')
  expect((await diff(BOT, made, BOT)).changes).toEqual([])
  const older = Object.fromEntries(Object.entries(made.state).filter(([name]) => !Object.hasOwn(UNSET, name)))
  expect((await diff(BOT, { ...made, state: older }, BOT)).changes).toEqual([])
})

test.each<[string, ObjectValue, { path: string; kind: string; replace: boolean }]>([
  ['team', { team: 'blue' }, { path: 'team', kind: 'update', replace: true }],
  ['a team that is known later', { team: UNKNOWN }, { path: 'team', kind: 'update', replace: true }],
  ['isExternal', { isExternal: true }, { path: 'isExternal', kind: 'add', replace: true }],
  ['costCentre', { costCentre: 'c-1' }, { path: 'costCentre', kind: 'add', replace: false }],
  ['isWatched', { isWatched: false }, { path: 'isWatched', kind: 'add', replace: false }],
  ['one of the tags', { costTags: { a: '2' } }, { path: 'costTags.a', kind: 'update', replace: false }],
  [
    'a secret one',
    { costTags: { a: new SecretValue('1') } },
    { path: 'costTags.a', kind: 'update', replace: false },
  ],
])('a diff shows a change of %s', async (_, change, expected) => {
  const { create, diff } = await start()
  const old = { ...BOT, team: 'red', costTags: { a: '1' } }
  const made = await create(old)
  const { changes, stables = [] } = await diff(old, made, { ...old, ...change })
  expect(changes).toEqual([{ ...expected, input: true }])
  expect(stables).toEqual(expect.arrayContaining(['name', 'team', 'isExternal', 'keyPreview']))
  expect(stables).not.toContain('costCentre')
})
