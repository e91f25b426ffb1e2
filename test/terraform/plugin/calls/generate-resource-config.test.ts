import { expect, test } from 'vitest'
import { featuredProvider } from '../featured-provider.ts'
import { serveCalls } from '../in-process.ts'
import { note } from '../notes.ts'
import { contentOf, dynamic } from '../plugin-host.ts'

const typeName = 'sample_note'
const STATE = note({ id: 'note-1', text: 'one', ratio: 2 })

test('a resource writes the configuration of an imported object', async () => {
  const { client } = await serveCalls(
    featuredProvider({
      note: {
        generateConfig: async ({ text = null }) => ({
          config: { text },
          diagnostics: [{ severity: 'warning', summary: 'W', detail: 'D' }],
        }),
      },
    }),
  )
  expect((await client.call('GetMetadata', {})).serverCapabilities?.generateResourceConfig).toBe(true)
  const { config, diagnostics } = await client.call('GenerateResourceConfig', {
    typeName,
    state: dynamic(STATE),
  })
  expect(contentOf(config)).toEqual({ ...note({ text: 'one' }), topic: null })
  expect(diagnostics).toMatchObject([{ severity: 'WARNING' }])
})

test('without its own way, a configuration has all that can be set', async () => {
  const { client } = await serveCalls(featuredProvider())
  const { config } = await client.call('GenerateResourceConfig', { typeName, state: dynamic(STATE) })
  expect(contentOf(config)).toEqual({ ...STATE, id: null })
})
