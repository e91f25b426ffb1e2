import { status } from '@grpc/grpc-js'
import { describe, expect, test } from 'vitest'
import { type ObjectValue, UNKNOWN } from '../../../../src/terraform/plugin/index.ts'
import { featuredProvider } from '../featured-provider.ts'
import { serveCalls } from '../in-process.ts'
import { contentOf, dynamic } from '../plugin-host.ts'

const typeName = 'sample_token'
const CONFIG = { note: 'n', audience: null, token: null }

test('values are made, handed over and forgotten; none is logged', async () => {
  const closed: string[] = []
  const { client, logged } = await serveCalls(
    featuredProvider({
      ephemeral: {
        async close(kept) {
          closed.push(Buffer.from(kept).toString())
          return {}
        },
      },
    }),
  )
  const config = dynamic(CONFIG)
  expect(await client.call('ValidateEphemeralResourceConfig', { typeName, config })).toEqual({
    diagnostics: [],
  })
  const opened = await client.call('OpenEphemeralResource', { typeName, config })
  expect(opened.diagnostics).toEqual([])
  expect(opened.renewAt).toBeUndefined()
  expect(contentOf(opened.result)).toEqual({ note: 'n', audience: null, token: 'hush' })
  await expect(client.call('RenewEphemeralResource', { typeName })).rejects.toMatchObject({
    code: status.UNIMPLEMENTED,
  })
  expect(await client.call('CloseEphemeralResource', { typeName, private: opened.private })).toEqual({
    diagnostics: [],
  })
  expect(closed).toEqual(['kept'])
  expect(logged.join()).not.toContain('hush')
})

describe('a result that an engine would refuse is an error that names the attribute and no value', () => {
  test.each<[string, ObjectValue | null, RegExp]>([
    ['changes what is set', { ...CONFIG, note: 'hush' }, /sample_token .* note that is another than the/],
    ['leaves out what is set', { token: 'hush' }, /sample_token .* note that is another/],
    ['sets what it may not', { ...CONFIG, audience: 'hush' }, /audience that is not the provider’s to set/],
    ['is not known', { ...CONFIG, token: UNKNOWN }, /token that is not known/],
    ['has another type', { ...CONFIG, token: ['hush'] }, /token: a string was expected, not a list/],
    ['is nothing', null, /without values and without an error/],
  ])('%s', async (_, result, words) => {
    const { client, logged } = await serveCalls(
      featuredProvider({ ephemeral: { open: async () => ({ result, private: Buffer.of() }) } }),
    )
    const opened = await client.call('OpenEphemeralResource', { typeName, config: dynamic(CONFIG) })
    expect(opened.result).toBeUndefined()
    expect(opened.diagnostics).toMatchObject([{ severity: 'ERROR', detail: expect.stringMatching(words) }])
    expect(JSON.stringify([opened.diagnostics, logged])).not.toContain('hush')
  })
})

test('a refusal is shown at its attribute', async () => {
  const diagnostics = [{ severity: 'error', summary: 'S', detail: 'D', path: ['note'] }] as const
  const { client } = await serveCalls(
    featuredProvider({
      ephemeral: { open: async () => ({ result: null, private: Buffer.of(), diagnostics }) },
    }),
  )
  const opened = await client.call('OpenEphemeralResource', { typeName, config: dynamic(CONFIG) })
  expect(opened.diagnostics).toEqual([
    {
      severity: 'ERROR',
      summary: 'S',
      detail: 'D',
      attribute: { steps: [{ selector: { case: 'attributeName', value: 'note' } }] },
    },
  ])
})

test('a value of an attribute that only the provider sets is refused', async () => {
  const { client } = await serveCalls(featuredProvider())
  const config = dynamic({ ...CONFIG, token: 'mine' })
  const { diagnostics } = await client.call('ValidateEphemeralResourceConfig', { typeName, config })
  expect(diagnostics).toMatchObject([{ severity: 'ERROR', summary: 'token is read-only' }])
})

test('a type that there is not', async () => {
  const { client } = await serveCalls()
  const opened = await client.call('OpenEphemeralResource', { typeName, config: dynamic(CONFIG) })
  expect(opened.diagnostics).toMatchObject([{ summary: 'Unknown ephemeral resource "sample_token"' }])
})
