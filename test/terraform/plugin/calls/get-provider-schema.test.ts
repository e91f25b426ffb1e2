import { expect, test } from 'vitest'
import { featuredProvider } from '../featured-provider.ts'
import { serveCalls } from '../in-process.ts'

const json = (bytes: Uint8Array | undefined) => bytes && JSON.parse(Buffer.from(bytes).toString())

test('everything that a provider has is described, and named', async () => {
  const { client } = await serveCalls(featuredProvider())
  const schema = await client.call('GetProviderSchema', {})
  const token = schema.ephemeralResourceSchemas.get('sample_token')?.block?.attributes
  expect(token?.map(({ name, sensitive, computed }) => ({ name, sensitive, computed }))).toEqual([
    { name: 'note', sensitive: false, computed: false },
    { name: 'audience', sensitive: false, computed: false },
    { name: 'token', sensitive: true, computed: true },
  ])
  expect(schema.listResourceSchemas.get('sample_note')?.block?.attributes).toMatchObject([{ name: 'topic' }])
  expect(schema.actionSchemas.get('sample_say')?.schema?.block?.attributes).toMatchObject([{ name: 'text' }])
  const join = schema.functions.get('join')
  expect(join).toMatchObject({
    summary: 'Joins texts',
    descriptionKind: 'MARKDOWN',
    parameters: [{ name: 'separator', allowNullValue: true, allowUnknownValues: false }],
    variadicParameter: { name: 'texts', allowNullValue: false },
  })
  expect([join?.parameters[0], join?.variadicParameter, join?.return].map(one => json(one?.type))).toEqual([
    'string',
    'string',
    'string',
  ])
  expect((await client.call('GetFunctions', {})).functions).toEqual(schema.functions)
  expect(await client.call('GetMetadata', {})).toMatchObject({
    resources: [{ typeName: 'sample_note' }],
    dataSources: [{ typeName: 'sample_notes' }],
    ephemeralResources: [{ typeName: 'sample_token' }],
    listResources: [{ typeName: 'sample_note' }],
    actions: [{ typeName: 'sample_say' }],
    functions: [{ name: 'join' }],
    stateStores: [],
  })
})

test('a provider without newer features says so', async () => {
  const { client } = await serveCalls()
  const schema = await client.call('GetProviderSchema', {})
  expect(schema.serverCapabilities).toEqual({
    planDestroy: true,
    getProviderSchemaOptional: true,
    moveResourceState: true,
    generateResourceConfig: false,
  })
  const none = ['ephemeralResourceSchemas', 'listResourceSchemas', 'actionSchemas', 'functions'] as const
  expect(none.map(name => schema[name].size)).toEqual([0, 0, 0, 0])
  expect((await client.call('GetResourceIdentitySchemas', {})).identitySchemas.size).toBe(0)
})
