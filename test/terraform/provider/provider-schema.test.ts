import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createProvider } from '../../../src/terraform/provider/provider.ts'

/** What an engine is told of the provider, in the order of the names, without the code behind it. */
function schemas() {
  const {
    schema,
    resources,
    dataSources,
    ephemeralResources = {},
    listResources = {},
  } = createProvider({
    version: '0.0.0',
    env: {},
    clock: { now: () => new Date(0), sleep: () => Promise.reject(new Error('nobody sleeps here')) },
    remember: () => undefined,
    connect: () => Promise.reject(new Error('nothing is connected here')),
  })
  const only = (types: Readonly<Record<string, { readonly schema: unknown }>>) =>
    Object.fromEntries(Object.entries(types).map(([name, type]) => [name, type.schema]))
  return {
    provider: schema,
    resources: only(resources),
    identities: Object.fromEntries(
      Object.entries(resources).map(([name, { identity }]) => [name, identity?.schema]),
    ),
    dataSources: only(dataSources),
    ephemeralResources: only(ephemeralResources),
    listResources: only(listResources),
  }
}

function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}

// Users see every word of it, and the model behind it serves other engines too: a change must be meant.
// To accept one: npx vitest run test/terraform/provider/provider-schema.test.ts --update
test('the schema is the one that was published', async () => {
  const text = `${JSON.stringify(schemas(), inOrder, 2)}\n`
  await expect(text).toMatchFileSnapshot(join(import.meta.dirname, 'provider-schema.snapshot'))
})
