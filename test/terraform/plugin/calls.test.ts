import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serveCalls } from './in-process.ts'
import { beginCreate, configured, note, storedNotes } from './notes.ts'
import { contentOf, dynamic } from './plugin-host.ts'
import { SAMPLE_SECRET, sampleProvider } from './sample-provider.ts'

/** The calls of the sample provider, configured with a directory. */
async function start(provider = sampleProvider()) {
  const served = await serveCalls(provider)
  return { ...served, store: await configured(served.client) }
}

test('an object lives through every call of its life', async () => {
  const { client, store } = await start()
  const typeName = 'sample_note'
  const config = note({ text: 'one', ratio: 0.1, labels: { a: 'b' } })
  const validated = await client.call('ValidateResourceConfig', { typeName, config: dynamic(config) })
  expect(validated.diagnostics).toEqual([])

  const plan = await client.call('PlanResourceChange', {
    typeName,
    priorState: dynamic(null),
    proposedNewState: dynamic(config),
    config: dynamic(config),
  })
  expect(contentOf(plan.plannedState)).toMatchObject({
    text: 'one',
    id: { refinement: { notNull: true, stringPrefix: 'note-' } },
  })
  expect(Buffer.from(plan.plannedPrivate).toString()).toBe('planned')

  const created = await client.call('ApplyResourceChange', {
    typeName,
    priorState: dynamic(null),
    plannedState: plan.plannedState,
    config: dynamic(config),
    plannedPrivate: plan.plannedPrivate,
  })
  const state = contentOf(created.newState) as { id: string }
  expect(state.id).toMatch(/^note-/)
  expect(Buffer.from(created.private).toString()).toBe('planned')

  const read = await client.call('ReadResource', {
    typeName,
    currentState: created.newState,
    private: created.private,
  })
  expect(contentOf(read.newState)).toEqual(state)
  expect(Buffer.from(read.private).toString()).toBe('planned')

  const changed = note({ ...state, topic: 'other' })
  const replace = await client.call('PlanResourceChange', {
    typeName,
    priorState: created.newState,
    proposedNewState: dynamic(changed),
    config: dynamic(changed),
  })
  expect(replace.requiresReplace.map(({ steps }) => steps.map(({ selector }) => selector?.value))).toEqual([
    ['topic'],
  ])

  const imported = await client.call('ImportResourceState', { typeName, id: state.id })
  expect(imported.importedResources.map(({ state: found }) => contentOf(found))).toEqual([state])

  const source = await client.call('ReadDataSource', {
    typeName: 'sample_notes',
    config: dynamic({ topic: 't', texts: null }),
  })
  expect(contentOf(source.state)).toEqual({ topic: 't', texts: ['one'] })

  const destroy = await client.call('PlanResourceChange', {
    typeName,
    priorState: created.newState,
    proposedNewState: dynamic(null),
    config: dynamic(null),
  })
  expect(contentOf(destroy.plannedState)).toBeNull()
  const destroyed = await client.call('ApplyResourceChange', {
    typeName,
    priorState: created.newState,
    plannedState: dynamic(null),
    config: dynamic(null),
  })
  expect(contentOf(destroyed.newState)).toBeNull()
  expect(storedNotes(store)).toEqual([])
  const gone = await client.call('ReadResource', { typeName, currentState: created.newState })
  expect(contentOf(gone.newState)).toBeNull()
})

test('diagnostics carry their path and are redacted', async () => {
  const { client } = await start()
  const { diagnostics } = await client.call('ValidateResourceConfig', {
    typeName: 'sample_note',
    config: dynamic(note({ text: SAMPLE_SECRET })),
  })
  expect(diagnostics).toEqual([
    {
      severity: 'ERROR',
      summary: 'A secret',
      detail: '"(secret)" may not be written down.',
      attribute: { steps: [{ selector: { case: 'attributeName', value: 'text' } }] },
    },
  ])
})

test('an exception is a diagnostic with its redacted words', async () => {
  const { client } = await start()
  const config = dynamic(note({ text: 'throw' }))
  const { diagnostics } = await client.call('PlanResourceChange', {
    typeName: 'sample_note',
    priorState: dynamic(null),
    proposedNewState: config,
    config,
  })
  expect(diagnostics).toMatchObject([
    { severity: 'ERROR', summary: 'The provider failed', detail: 'cannot plan (secret)' },
  ])
})

test('an exception that has a summary and a detail is shown with them', async () => {
  const provider = sampleProvider()
  const failure = Object.assign(new Error('x'), { summary: 'S', detail: 'D', path: ['store'] })
  const { client } = await start({ ...provider, validateConfig: () => Promise.reject(failure) })
  const { diagnostics } = await client.call('ValidateProviderConfig', { config: dynamic({ store: 's' }) })
  expect(diagnostics).toMatchObject([{ severity: 'ERROR', summary: 'S', detail: 'D' }])
})

test('an apply that throws keeps what was there, and undoes what nobody can know of', async () => {
  const provider = sampleProvider()
  const resource = provider.resources['sample_note']
  if (resource === undefined) throw new Error('the sample has no sample_note')
  const undone: string[] = []
  const { client, server } = await start({
    ...provider,
    resources: {
      sample_note: {
        ...resource,
        async apply(_request, context) {
          context.ifUndeliverable(async () => void undone.push('first'))
          context.ifUndeliverable(async () => Promise.reject(new Error('cannot be undone')))
          context.ifUndeliverable(async () => void undone.push('last'))
          throw new Error('after the request was sent')
        },
      },
    },
  })
  const prior = note({ text: 'before', id: 'note-1' })
  const response = await client.call('ApplyResourceChange', {
    typeName: 'sample_note',
    priorState: dynamic(prior),
    plannedState: dynamic(note({ text: 'after', id: 'note-1' })),
    config: dynamic(note({ text: 'after' })),
    plannedPrivate: Buffer.from('p'),
  })
  expect(contentOf(response.newState)).toEqual(prior)
  expect(response.diagnostics).toMatchObject([{ detail: 'after the request was sent' }])
  await server.drain()
  expect(undone).toEqual(['last', 'first'])
})

test('an answer that arrives is not undone', async () => {
  const { client, server, store } = await start()
  await beginCreate(client, { text: 'a' }).answer
  await server.drain()
  expect(storedNotes(store)).toHaveLength(1)
  expect(existsSync(join(store, 'undone'))).toBe(false)
})

test.each([
  ['ReadResource', { typeName: 'sample_nose' }, 'Unknown resource "sample_nose"', 'has: sample_note.'],
  ['ApplyResourceChange', { typeName: 'constructor' }, 'Unknown resource "constructor"', 'has: sample_note.'],
  ['ReadDataSource', { typeName: 'sample_note' }, 'Unknown data source "sample_note"', 'has: sample_notes.'],
] as const)('%s of a type that there is not', async (name, request, summary, words) => {
  const { client } = await start()
  const { diagnostics } = await client.call(name, request)
  expect(diagnostics).toMatchObject([{ severity: 'ERROR', summary, detail: expect.stringContaining(words) }])
})

test('a write-only value is refused where the engine would store it', async () => {
  const { client } = await start()
  const request = { typeName: 'sample_note', config: dynamic(note({ text: 'a', password: 'p' })) }
  const { diagnostics } = await client.call('ValidateResourceConfig', request)
  expect(diagnostics).toMatchObject([
    {
      severity: 'ERROR',
      summary: 'password needs a newer engine',
      detail: expect.stringContaining('Terraform 1.11'),
    },
  ])
  const known = { ...request, clientCapabilities: { writeOnlyAttributesAllowed: true } }
  expect((await client.call('ValidateResourceConfig', known)).diagnostics).toEqual([])
})

test.each([
  ['ValidateResourceConfig', 'sample_note', note({ text: 'a', id: 'mine' }), 'id'],
  ['ValidateDataResourceConfig', 'sample_notes', { topic: 'a', texts: ['mine'] }, 'texts'],
] as const)(
  '%s refuses a value of an attribute that only the provider sets',
  async (call, typeName, config, name) => {
    const { client } = await start()
    const { diagnostics } = await client.call(call, { typeName, config: dynamic(config) })
    expect(diagnostics).toMatchObject([
      {
        severity: 'ERROR',
        summary: `${name} is read-only`,
        detail: expect.stringContaining('Remove this line'),
        attribute: { steps: [{ selector: { case: 'attributeName', value: name } }] },
      },
    ])
  },
)

test('stored state of an older schema fits the present one', async () => {
  const { client } = await start()
  const upgrade = (json: string, version = 1) =>
    client.call('UpgradeResourceState', {
      typeName: 'sample_note',
      version,
      rawState: { json: Buffer.from(json) },
    })
  const { upgradedState, diagnostics } = await upgrade('{"id":"note-1","text":"a","left":true,"ratio":0.5}')
  expect(diagnostics).toEqual([])
  expect(contentOf(upgradedState)).toEqual({
    ...note({ id: 'note-1', text: 'a', ratio: 0.5 }),
    topic: null,
  })
  expect(contentOf((await upgrade('null')).upgradedState)).toBeNull()
  for (const broken of ['{"text":"hush', '[1]', '"hush"']) {
    const answer = await upgrade(broken)
    expect(answer.diagnostics).toMatchObject([
      { detail: expect.stringMatching(/not a JSON object.*state rm/) },
    ])
    expect(answer.diagnostics[0]?.detail).not.toContain('hush')
  }
})

test('state of engines before 0.12 is refused with what to do', async () => {
  const { client } = await start()
  const { diagnostics } = await client.call('UpgradeResourceState', {
    typeName: 'sample_note',
    version: 0,
    rawState: { flatmap: new Map([['id', 'x']]) },
  })
  expect(diagnostics).toMatchObject([{ detail: expect.stringMatching(/Terraform 0\.11.*import it again/) }])
})
