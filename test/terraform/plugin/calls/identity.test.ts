import { describe, expect, test } from 'vitest'
import type { ManagedResource, ObjectValue } from '../../../../src/terraform/plugin/index.ts'
import { UNKNOWN } from '../../../../src/terraform/plugin/value.ts'
import { featuredProvider } from '../featured-provider.ts'
import { serveCalls } from '../in-process.ts'
import { configured, note, storedNotes } from '../notes.ts'
import { contentOf, dynamic, type PluginClient } from '../plugin-host.ts'

const typeName = 'sample_note'

async function start(replaced: Partial<ManagedResource> = {}) {
  const { client } = await serveCalls(featuredProvider({ note: replaced }))
  return { client, store: await configured(client) }
}

const identity = (value: ObjectValue | null) => ({ identityData: dynamic(value) })

function plan(client: PluginClient, prior: ObjectValue | null, config: ObjectValue | null) {
  return client.call('PlanResourceChange', {
    typeName,
    priorState: dynamic(prior),
    proposedNewState: dynamic(config),
    config: dynamic(config),
  })
}

function apply(client: PluginClient, prior: ObjectValue | null, planned: ObjectValue | null, known?: object) {
  return client.call('ApplyResourceChange', {
    typeName,
    priorState: dynamic(prior),
    plannedState: dynamic(planned),
    config: dynamic(planned),
    ...known,
  })
}

test('the schema says what an import needs', async () => {
  const { client } = await start()
  const { identitySchemas } = await client.call('GetResourceIdentitySchemas', {})
  expect([...identitySchemas.keys()]).toEqual([typeName])
  const { version, identityAttributes } = identitySchemas.get(typeName) ?? {}
  expect(version).toBe(0)
  expect(identityAttributes?.map(one => ({ ...one, type: Buffer.from(one.type).toString() }))).toEqual([
    {
      name: 'id',
      type: '"string"',
      requiredForImport: true,
      optionalForImport: false,
      description: 'Its id.',
    },
    {
      name: 'topic',
      type: '"string"',
      requiredForImport: false,
      optionalForImport: true,
      description: 'Its topic.',
    },
  ])
})

test('a plan that does not know an identity yet keeps the one of before', async () => {
  const { client } = await start({
    plan: async ({ proposed }) => ({
      planned: proposed && { ...proposed, topic: UNKNOWN },
      private: new Uint8Array(),
    }),
  })
  const state = note({ id: 'note-1', text: 'one' })
  const { plannedIdentity } = await plan(client, state, { ...state, text: 'two' })
  expect(contentOf(plannedIdentity?.identityData)).toEqual({ id: 'note-1', topic: 't' })
  expect((await plan(client, null, state)).plannedIdentity).toBeUndefined()
})

test('an identity goes with its object through its life', async () => {
  const { client, store } = await start()
  const wanted = note({ text: 'one' })
  // Not known before the object is made: none, since engines refuse a part of it.
  expect((await plan(client, null, wanted)).plannedIdentity).toBeUndefined()
  const created = await apply(client, null, wanted)
  const state = contentOf(created.newState) as ObjectValue
  const id = String(state['id'])
  expect(contentOf(created.newIdentity?.identityData)).toEqual({ id, topic: 't' })

  const read = await client.call('ReadResource', {
    typeName,
    currentState: created.newState,
    currentIdentity: created.newIdentity,
  })
  expect(contentOf(read.newIdentity?.identityData)).toEqual({ id, topic: 't' })

  const updated = await plan(client, state, { ...state, text: 'two' })
  expect(contentOf(updated.plannedIdentity?.identityData)).toEqual({ id, topic: 't' })

  for (const by of [
    { id },
    { identity: identity({ id, topic: null }) },
    { id: '', identity: identity({ id }) },
  ]) {
    const { importedResources } = await client.call('ImportResourceState', { typeName, ...by })
    expect(importedResources.map(one => contentOf(one.identity?.identityData))).toEqual([{ id, topic: 't' }])
  }

  const destroy = await plan(client, state, null)
  expect(contentOf(destroy.plannedIdentity?.identityData)).toEqual({ id, topic: 't' })
  const destroyed = await apply(client, state, null, { plannedIdentity: identity(null) })
  expect(destroyed).toMatchObject({ newIdentity: undefined, diagnostics: [] })
  expect(storedNotes(store)).toEqual([])
  const gone = await client.call('ReadResource', { typeName, currentState: created.newState })
  expect(gone.newIdentity).toBeUndefined()
})

test('a moved object has its identity', async () => {
  const state = note({ id: 'note-9', text: 'moved' })
  const { client } = await start({ move: async () => ({ state, private: Buffer.of() }) })
  const moved = await client.call('MoveResourceState', {
    sourceTypeName: 'other_note',
    sourceProviderAddress: 'registry.terraform.io/test/other',
    sourceState: { json: Buffer.from('{}') },
    sourceIdentity: { json: Buffer.from('{"other":"id"}') },
    targetTypeName: typeName,
  })
  expect(contentOf(moved.targetIdentity?.identityData)).toEqual({ id: 'note-9', topic: 't' })
})

test('an identity of an older schema fits the present one', async () => {
  const { client } = await start()
  const upgrade = (json: string) =>
    client.call('UpgradeResourceIdentity', { typeName, rawIdentity: { json: Buffer.from(json) } })
  const { upgradedIdentity } = await upgrade('{"id":"note-1","left":"x"}')
  expect(contentOf(upgradedIdentity?.identityData)).toEqual({ id: 'note-1', topic: null })
  expect((await upgrade('null')).upgradedIdentity).toBeUndefined()
  const broken = await upgrade('"hush"')
  expect(broken.diagnostics).toMatchObject([{ detail: expect.stringContaining('identity of sample_note') }])
  expect(JSON.stringify(broken)).not.toContain('hush')
})

describe('an identity that an engine would refuse', () => {
  const given = (of: ObjectValue) => ({
    identity: {
      schema: {
        version: 0,
        attributes: { id: { type: 'string', description: '', requiredForImport: true } },
      } as const,
      of: () => of,
    },
  })

  test('is an error of a read', async () => {
    const { client } = await start(given({ id: ['hush'] }))
    const created = await apply(client, null, note({ text: 'one' }))
    const read = await client.call('ReadResource', { typeName, currentState: created.newState })
    expect(read.diagnostics).toMatchObject([
      { severity: 'ERROR', detail: 'id: a string was expected, not a list' },
    ])
  })

  test.each([[{ key: 'hush' }], [{ id: ['hush'] }]])(
    'costs a new object neither its state nor its health: %j',
    async of => {
      const { client, store } = await start(given(of))
      const created = await apply(client, null, note({ text: 'one' }))
      expect(contentOf(created.newState)).toMatchObject({ text: 'one' })
      expect(created.newIdentity).toBeUndefined()
      expect(created.diagnostics).toMatchObject([
        { severity: 'WARNING', summary: 'The identity of an object could not be made' },
      ])
      expect(JSON.stringify(created.diagnostics)).not.toContain('hush')
      expect(storedNotes(store)).toHaveLength(1)
    },
  )

  test('is not sent where it lacks what an import needs', async () => {
    const { client } = await start(given({ id: null }))
    const created = await apply(client, null, note({ text: 'one' }))
    expect(created).toMatchObject({ newIdentity: undefined, diagnostics: [] })
  })
})
