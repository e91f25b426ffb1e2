import { once } from 'node:events'
import { status } from '@grpc/grpc-js'
import { describe, expect, test, vi } from 'vitest'
import type { ListedObject, ListResource } from '../../../../src/terraform/plugin/index.ts'
import { featuredProvider } from '../featured-provider.ts'
import { serveCalls } from '../in-process.ts'
import { note } from '../notes.ts'
import { allOf, contentOf, dynamic, type PluginClient } from '../plugin-host.ts'

const typeName = 'sample_note'

function serve(list: ListResource['list'], more: Parameters<typeof featuredProvider>[0] = {}) {
  return serveCalls(featuredProvider({ ...more, list: { list } }))
}

async function events(client: PluginClient, request: object = {}) {
  const found = await allOf(client.stream('ListResource', { typeName, limit: 100, ...request }))
  return found.map(event => ({
    identity: contentOf(event.identity?.identityData),
    displayName: event.displayName,
    object: contentOf(event.resourceObject),
    diagnostics: event.diagnostic.map(({ severity, summary, detail }) => `${severity} ${summary}: ${detail}`),
  }))
}

const listed = (name: string): ListedObject => ({ identity: { id: name }, displayName: `the ${name}` })

test('objects arrive one by one, with what was asked for and without secrets', async () => {
  const asked: unknown[] = []
  const { client } = await serve(async function* (request) {
    asked.push(request)
    yield { ...listed('a'), resource: note({ id: 'a', text: 't' }) }
    yield { diagnostics: [{ severity: 'warning', summary: 'W', detail: 'D' }] }
    yield listed('b')
  })
  // An engine whose list block has no config block sends an empty object, or nothing.
  const [first, second, third, ...rest] = await events(client, {
    config: dynamic({}),
    includeResourceObject: true,
  })
  expect(asked).toEqual([{ config: { topic: null }, includeResource: true, limit: 100 }])
  expect(first).toEqual({
    identity: { id: 'a', topic: null },
    displayName: 'the a',
    object: note({ id: 'a', text: 't' }),
    diagnostics: [],
  })
  expect(second).toMatchObject({ identity: undefined, diagnostics: ['WARNING W: D'] })
  expect(third).toMatchObject({ identity: { id: 'b', topic: null }, object: undefined })
  expect(rest).toEqual([])
  await events(client, { config: dynamic({ topic: 'x' }), limit: 0 })
  expect(asked[1]).toEqual({
    config: { topic: 'x' },
    includeResource: false,
    limit: Number.POSITIVE_INFINITY,
  })
})

test('sensitive values of listed objects are null, those of nested objects too', async () => {
  const attribute = { type: 'string', description: '', optional: true } as const
  const secret = { ...attribute, sensitive: true }
  const nested = { name: attribute, secret }
  const object = { object: { name: 'string', secret: 'string' } } as const
  const { client } = await serve(
    async function* () {
      yield {
        identity: { id: 'a' },
        resource: {
          id: 'a',
          key: 'hush',
          current: { name: 'n', secret: 'hush' },
          all: [{ name: 'n', secret: 'hush' }, null],
        },
      }
    },
    {
      note: {
        schema: {
          version: 0,
          description: '',
          attributes: {
            id: attribute,
            key: secret,
            current: { ...attribute, type: object, nested },
            all: { ...attribute, type: { list: object }, nested },
          },
        },
      },
    },
  )
  expect(await events(client, { includeResourceObject: true })).toMatchObject([
    {
      object: {
        id: 'a',
        key: null,
        current: { name: 'n', secret: null },
        all: [{ name: 'n', secret: null }, null],
      },
    },
  ])
})

describe('the end of a list', () => {
  /** Lists without end; says how far it came, and how it ended. */
  function endless() {
    const seen = { count: 0, returned: false, aborted: false }
    const list: ListResource['list'] = async function* (_, { signal }) {
      signal.addEventListener('abort', () => {
        seen.aborted = true
      })
      try {
        for (;;) {
          seen.count += 1
          yield { ...listed(`n${seen.count}`), displayName: 'x'.repeat(100_000) }
        }
      } finally {
        seen.returned = true
      }
    }
    return { seen, list }
  }

  test('at the limit the provider is asked for no more', async () => {
    const { seen, list } = endless()
    const { client } = await serve(list)
    expect(await events(client, { limit: 3 })).toHaveLength(3)
    expect(seen).toMatchObject({ count: 3, returned: true })
  })

  test('an engine that cancels in the middle ends the iteration and aborts the signal', async () => {
    const { seen, list } = endless()
    const { client, server, logged } = await serve(list)
    const stream = client.stream('ListResource', { typeName, limit: 1_000_000 })
    const cancelled = once(stream, 'error').catch((error: unknown) => [error])
    await once(stream, 'data')
    stream.cancel()
    expect(await cancelled).toMatchObject([{ code: status.CANCELLED }])
    await server.drain()
    expect(seen).toMatchObject({ returned: true, aborted: true })
    expect(logged.filter(line => line.includes('failed'))).toEqual([])
    expect((await client.call('GetMetadata', {})).listResources).toEqual([{ typeName }])
  })

  test('a cancelled provider that throws is not a failure, and rejects nowhere', async () => {
    const rejected = vi.fn()
    process.once('unhandledRejection', rejected)
    const { client, server, logged } = await serve(async function* (_, { signal }) {
      yield listed('a')
      await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    })
    const stream = client.stream('ListResource', { typeName })
    const cancelled = once(stream, 'error').catch((error: unknown) => [error])
    await once(stream, 'data')
    stream.cancel()
    expect(await cancelled).toMatchObject([{ code: status.CANCELLED }])
    await server.drain()
    expect(logged).toMatchObject([expect.stringContaining('ended after the engine cancelled')])
    await new Promise(resolve => setImmediate(resolve))
    expect(rejected).not.toHaveBeenCalled()
    process.off('unhandledRejection', rejected)
  })
})

describe('what an engine would refuse is an error in the stream', () => {
  test.each<[string, ListedObject, RegExp]>([
    ['no identity', { displayName: 'x' }, /listed an object without its identity/],
    ['another identity', { identity: { id: 'a', key: 'hush' } }, /schema of the identity has no key/],
    ['an identity of another type', { identity: { id: ['hush'] } }, /id: a string was expected, not a list/],
  ])('%s', async (_, item, words) => {
    const { client, logged } = await serve(async function* () {
      yield listed('a')
      yield item
    })
    const [, second, ...rest] = await events(client)
    expect(second?.diagnostics).toEqual([expect.stringMatching(words)])
    expect(rest).toEqual([])
    expect(JSON.stringify([second, logged])).not.toContain('hush')
  })

  test('an exception ends the list with its words, redacted', async () => {
    const { client } = await serve(async function* () {
      yield listed('a')
      throw new Error('cannot list with hunter2')
    })
    const found = await events(client)
    expect(found).toHaveLength(2)
    expect(found[1]?.diagnostics).toEqual(['ERROR The provider failed: cannot list with (secret)'])
  })

  test('a type that there is not', async () => {
    const { client } = await serveCalls()
    expect(await events(client)).toMatchObject([
      { diagnostics: [expect.stringContaining('Unknown list resource "sample_note"')] },
    ])
  })
})

test('the filters are checked', async () => {
  const { client } = await serveCalls(
    featuredProvider({
      list: {
        validate: async ({ topic }) =>
          topic === 'bad'
            ? { diagnostics: [{ severity: 'error', summary: 'S', detail: 'D', path: ['topic'] }] }
            : {},
      },
    }),
  )
  const check = (config?: object) =>
    client.call('ValidateListResourceConfig', { typeName, ...(config && { config: dynamic({ ...config }) }) })
  expect((await check()).diagnostics).toEqual([])
  expect((await check({ topic: 'bad' })).diagnostics).toMatchObject([
    // From the list block on, as engines read it in this answer.
    {
      summary: 'S',
      attribute: { steps: [{ selector: { value: 'config' } }, { selector: { value: 'topic' } }] },
    },
  ])
})
