import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ServiceError, status } from '@grpc/grpc-js'
import plugin from '@pulumi/pulumi/proto/plugin_pb.js'
import provider from '@pulumi/pulumi/proto/provider_pb.js'
import empty from 'google-protobuf/google/protobuf/empty_pb.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import { GrpcServer } from '../../../src/grpc/index.ts'
import { ProviderInstances } from '../../../src/grpc/process/index.ts'
import { Engines } from '../../../src/pulumi/plugin/engine.ts'
import type { PulumiProvider } from '../../../src/pulumi/plugin/provider.ts'
import { routes } from '../../../src/pulumi/plugin/routes.ts'
import { appears, configured, createRequest, heldCreate, noteUrn, storedNotes } from './requests.ts'
import { SAMPLE_SECRET, sampleProvider } from './sample-provider.ts'
import { initFailureIn, type Json, StubClient, secret, structOf, UNKNOWN_TEXT } from './stub-client.ts'
import { type EngineManners, StubEngine } from './stub-engine.ts'

const { LogSeverity } = (await import('@pulumi/pulumi/proto/engine_pb.js')).default
const EMPTY = new empty.Empty()
const HIDDEN = secret(SAMPLE_SECRET)

/** The calls of the sample provider, served inside of this process. */
async function serve({
  engine,
  create = sampleProvider,
}: {
  engine?: string
  create?: () => PulumiProvider
} = {}) {
  const log: string[] = []
  const redact = (text: string) => text.replaceAll(SAMPLE_SECRET, '(secret)')
  const server = new GrpcServer({
    routes: routes({
      version: '0.0.1',
      instances: new ProviderInstances(create, true),
      engines: new Engines(engine),
      redact,
      log: text => log.push(redact(text)),
    }),
  })
  await server.listen({ host: '127.0.0.1', port: 0 })
  onTestFinished(() => server.close())
  const address = `127.0.0.1:${server.port}`
  return { client: new StubClient(address), address, server, log }
}

async function start(engineAddress?: string) {
  const served = await serve()
  return { ...served, store: await configured(served.client, engineAddress) }
}

const failureOf = (answer: Promise<unknown>): Promise<ServiceError> =>
  answer.then(
    () => Promise.reject(new Error('the call did not fail')),
    (error: ServiceError) => error,
  )

describe('before anything is configured', () => {
  const FEATURES = {
    acceptSecrets: true,
    acceptResources: false,
    acceptOutputs: false,
    supportsAutonamingConfiguration: true,
  }

  test('Handshake and Configure answer the same', async () => {
    const { client } = await serve()
    const request = new provider.ProviderHandshakeRequest().setEngineAddress('127.0.0.1:1')
    const answer = await client.call('handshake', request)
    expect(answer.toObject()).toMatchObject({ ...FEATURES, acceptsByteString: false })
    const args = structOf({ store: secret('/nowhere') })
    const refused = await failureOf(client.call('configure', new provider.ConfigureRequest().setArgs(args)))
    // A secret is not a text: the sample says so, and what it says is redacted.
    expect(refused).toMatchObject({ code: status.UNKNOWN, details: 'no store, only (secret)' })
    const configure = new provider.ConfigureRequest().setArgs(structOf({ store: '/nowhere' }))
    configure.getVariablesMap().set('sample:config:store', '/elsewhere')
    expect((await client.call('configure', configure)).toObject()).toEqual({
      acceptsecrets: true,
      acceptresources: false,
      acceptoutputs: false,
      supportspreview: true,
      supportsAutonamingConfiguration: true,
    })
  })

  test('what the plugin is', async () => {
    const { client } = await serve()
    expect((await client.call('getPluginInfo', EMPTY)).getVersion()).toBe('0.0.1')
    expect(
      (await client.call('getMapping', new provider.GetMappingRequest().setKey('terraform'))).toObject(),
    ).toEqual({ provider: '', data: '' })
    expect(
      (
        await client.call('getMappings', new provider.GetMappingsRequest().setKey('terraform'))
      ).getProvidersList(),
    ).toEqual([])
  })

  test('the schema, in the one format that there is', async () => {
    const { client } = await serve()
    const { schema } = (await client.call('getSchema', new provider.GetSchemaRequest())).toObject()
    expect(JSON.parse(schema)).toMatchObject({ name: 'sample' })
    const newer = await failureOf(client.call('getSchema', new provider.GetSchemaRequest().setVersion(1)))
    expect(newer).toMatchObject({ code: status.INVALID_ARGUMENT, details: /asks for version 1/ })
    const inner = new provider.GetSchemaRequest().setSubpackageName('inner')
    expect(await failureOf(client.call('getSchema', inner))).toMatchObject({
      code: status.INVALID_ARGUMENT,
      details: /no package "inner"/,
    })
  })

  test('what is not served is refused in words', async () => {
    const { client } = await serve()
    expect(await failureOf(client.call('parameterize', new provider.ParameterizeRequest()))).toMatchObject({
      code: status.INVALID_ARGUMENT,
      details: 'This provider takes no parameters. Use it without any.',
    })
    const method = new provider.CallRequest().setTok('sample:index:Note/fold')
    expect(await failureOf(client.call('call', method))).toMatchObject({
      code: status.UNIMPLEMENTED,
      details: 'This provider has no methods, and so no "sample:index:Note/fold".',
    })
    const component = new provider.ConstructRequest().setType('sample:index:Book')
    expect(await failureOf(client.call('construct', component))).toMatchObject({
      code: status.UNIMPLEMENTED,
      details: 'This provider has no components, and so no "sample:index:Book".',
    })
  })

  test('the configuration is checked and compared', async () => {
    const { client } = await serve()
    const check = (news: Json) =>
      client.call('checkConfig', new provider.CheckRequest().setNews(structOf(news)))
    const good = await check({ store: 'a' })
    expect(good.getInputs()?.toJavaScript()).toEqual({ store: 'a', checked: true })
    expect(good.getFailuresList()).toEqual([])
    expect((await check({ store: '' })).toObject().failuresList).toEqual([
      { property: 'store', reason: 'names no directory' },
    ])
    const [old, same, other] = [{ store: 'a' }, { store: 'a', more: 1 }, { store: 'b' }].map(structOf)
    const compare = (request: provider.DiffRequest) => client.call('diffConfig', request)
    expect((await compare(new provider.DiffRequest().setOldInputs(old).setNews(same))).getChanges()).toBe(1)
    // An engine that does not send old inputs sends the old outputs, which are the same.
    const replaced = await compare(new provider.DiffRequest().setOlds(old).setNews(other))
    expect(replaced.getReplacesList()).toEqual(['store'])
  })
})

describe('the life of a note', () => {
  test('is checked: defaults, failures, names and seeds', async () => {
    const { client } = await start()
    const request = (news: Json, olds: Json = {}) =>
      new provider.CheckRequest()
        .setUrn(noteUrn('a'))
        .setNews(structOf(news))
        .setOlds(structOf(olds))
        .setRandomseed(Buffer.from('0a1b', 'hex').toString('base64'))
    const fresh = await client.call(
      'check',
      request({ text: 'hi', tags: [UNKNOWN_TEXT, secret({ a: null })] }),
    )
    expect(fresh.getInputs()?.toJavaScript()).toEqual({
      text: 'hi',
      tags: [UNKNOWN_TEXT, secret({ a: null })],
      topic: 'a-0a1b',
    })
    const again = await client.call('check', request({}, { topic: 'kept' }))
    expect(again.getInputs()?.toJavaScript()).toEqual({ topic: 'kept' })
    const refused = await client.call('check', request({ text: SAMPLE_SECRET }))
    expect(refused.toObject().failuresList).toEqual([
      { property: 'text', reason: '"(secret)" may not be written down' },
    ])
    const { Mode } = provider.CheckRequest.AutonamingOptions
    const named = request({}).setAutonaming(
      new provider.CheckRequest.AutonamingOptions().setMode(Mode.ENFORCE).setProposedName('n'),
    )
    const enforced = await client.call('check', named)
    expect(enforced.getInputs()?.toJavaScript()).toMatchObject({ named: 'enforce n' })
  })

  test('is compared: a detailed diff, and what the person wants ignored', async () => {
    const { client } = await start()
    const request = new provider.DiffRequest()
      .setUrn(noteUrn('a'))
      .setId('a')
      .setOlds(structOf({ topic: 't', text: 'x', path: '/p' }))
      .setOldInputs(structOf({ topic: 't', text: 'x', gone: 1 }))
      .setNews(structOf({ topic: UNKNOWN_TEXT, text: 'x', fresh: true, ignored: 2 }))
      .setIgnorechangesList(['ignored'])
    const { PropertyDiff, DiffResponse } = provider
    const found = (await client.call('diff', request)).toObject()
    expect({
      ...found,
      diffsList: found.diffsList.toSorted(),
      detaileddiffMap: found.detaileddiffMap.toSorted(([a], [b]) => a.localeCompare(b)),
    }).toEqual({
      changes: DiffResponse.DiffChanges.DIFF_SOME,
      replacesList: ['topic'],
      diffsList: ['fresh', 'gone', 'topic'],
      stablesList: ['path'],
      deletebeforereplace: false,
      hasdetaileddiff: true,
      detaileddiffMap: [
        ['fresh', { kind: PropertyDiff.Kind.ADD, inputdiff: true }],
        ['gone', { kind: PropertyDiff.Kind.DELETE, inputdiff: true }],
        ['topic', { kind: PropertyDiff.Kind.UPDATE_REPLACE, inputdiff: true }],
      ],
    })
    // Without old inputs the old outputs take their place.
    request.clearOldInputs()
    const { diffsList } = (await client.call('diff', request)).toObject()
    expect(diffsList.toSorted()).toEqual(['fresh', 'path', 'topic'])
  })

  test('is created, read, changed, listed and deleted', async () => {
    const { client, store } = await start()
    const created = await client.call(
      'create',
      createRequest('a', { text: 'one', topic: 't' }).setTimeout(1.5),
    )
    expect(created.getId()).toBe('a')
    const state = created.getProperties()?.toJavaScript() as Json
    expect(state).toEqual({
      text: 'one',
      topic: 't',
      password: HIDDEN,
      path: join(store, 'a'),
      stopped: false,
      limit: 1500,
    })

    const refresh = new provider.ReadRequest().setUrn(noteUrn('a')).setId('a').setProperties(structOf(state))
    const inputs = structOf({ text: 'zero', topic: 't' })
    const read = await client.call('read', refresh.setInputs(inputs))
    expect(read.getId()).toBe('a')
    expect(read.getProperties()?.toJavaScript()).toEqual(state)
    expect(read.getInputs()?.toJavaScript()).toEqual({ text: 'one', topic: 't' })
    const imported = await client.call('read', new provider.ReadRequest().setUrn(noteUrn('a')).setId('a'))
    expect(imported.getInputs()?.toJavaScript()).toEqual({ text: 'one', topic: 'imported' })

    const update = new provider.UpdateRequest()
      .setUrn(noteUrn('a'))
      .setId('a')
      .setOlds(structOf(state))
      .setOldInputs(inputs)
      .setNews(structOf({ text: 'two' }))
    const planned = await client.call('update', update.setPreview(true))
    expect(planned.getProperties()?.toJavaScript()).toMatchObject({ text: 'two', path: UNKNOWN_TEXT })
    expect(readFileSync(join(store, 'a.json'), 'utf8')).toContain('one')
    const updated = await client.call('update', update.setPreview(false))
    expect(updated.getProperties()?.toJavaScript()).toEqual({ ...state, text: 'two', limit: null })

    const remove = new provider.DeleteRequest().setUrn(noteUrn('a')).setId('a')
    const kept = await failureOf(client.call('delete', remove.setProperties(structOf({ text: 'kept' }))))
    expect(kept).toMatchObject({ code: status.UNKNOWN, details: 'this note is kept' })
    await client.call('delete', remove.setProperties(structOf({ text: 'two' })))
    expect(storedNotes(store)).toEqual([])
    expect((await client.call('read', refresh)).toObject()).toEqual({
      id: '',
      properties: undefined,
      inputs: undefined,
      refreshBeforeUpdate: false,
    })
  })

  test('a preview writes nothing and leaves open what is not known', async () => {
    const { client, store } = await start()
    const planned = await client.call('create', createRequest('a', { text: UNKNOWN_TEXT }, true))
    expect(planned.getId()).toBe('')
    expect(planned.getProperties()?.toJavaScript()).toEqual({
      text: UNKNOWN_TEXT,
      password: HIDDEN,
      path: UNKNOWN_TEXT,
    })
    expect(storedNotes(store)).toEqual([])
  })

  test('large values and many calls at once', async () => {
    const { client, store } = await start()
    const text = 'x'.repeat(3 * 1024 * 1024)
    const large = await client.call('create', createRequest('large', { text }))
    expect(large.getProperties()?.toJavaScript()).toMatchObject({ text })
    const names = Array.from({ length: 300 }, (_, index) => `note-${index}`)
    const created = await Promise.all(
      names.map(name => client.call('create', createRequest(name, { text: name }))),
    )
    expect(created.map(answer => answer.getId())).toEqual(names)
    expect(storedNotes(store)).toHaveLength(301)
  })
})

describe('functions', () => {
  test('answer, with secrets', async () => {
    const { client } = await start()
    await client.call('create', createRequest('a', { text: 'one' }))
    const invoke = (tok: string, args: Json) =>
      client.call('invoke', new provider.InvokeRequest().setTok(tok).setArgs(structOf(args)))
    const found = await invoke('sample:index:getNote', { id: 'a' })
    expect(found.getReturn()?.toJavaScript()).toEqual({ found: true, text: 'one', password: HIDDEN })
    const refused = await invoke('sample:index:getNote', {})
    expect(refused.toObject()).toEqual({
      pb_return: undefined,
      failuresList: [{ property: 'id', reason: 'is not a text' }],
    })
    expect(await failureOf(invoke('sample:index:getBook', {}))).toMatchObject({
      code: status.NOT_FOUND,
      details:
        'Unknown function "sample:index:getBook". This version of the provider has: sample:index:getNote. A newer version may have more.',
    })
  })
})

describe('listing', () => {
  async function withNotes() {
    const started = await start()
    for (const name of ['a1', 'a2', 'a3', 'b1']) {
      await started.client.call('create', createRequest(name, { text: name }))
    }
    return started
  }
  const request = () => new provider.ListRequest().setToken('sample:index:Note')
  const ids = (messages: provider.ListResponse.AsObject[]) => messages.map(({ result }) => result?.id)
  const tokenIn = (messages: provider.ListResponse.AsObject[]) =>
    messages.at(-1)?.continuation?.continuationToken ?? ''

  test('everything, or what a query leaves', async () => {
    const { client } = await withNotes()
    const all = await client.list(request())
    expect(all.map(({ result }) => result)).toEqual(
      ['a1', 'a2', 'a3', 'b1'].map(id => ({ id, name: `note ${id}` })),
    )
    expect(ids(await client.list(request().setQuery(structOf({ prefix: 'b' }))))).toEqual(['b1'])
    expect(await client.list(request().setQuery(structOf({ prefix: 'c' })))).toEqual([])
    expect(ids(await client.list(request().setLimit(2)))).toEqual(['a1', 'a2'])
  })

  test('page by page, over all of them no more than the limit', async () => {
    const { client } = await withNotes()
    const first = await client.list(request().setPageSize(2).setLimit(3))
    expect(ids(first)).toEqual(['a1', 'a2', undefined])
    const second = await client.list(
      request().setPageSize(2).setLimit(3).setContinuationToken(tokenIn(first)),
    )
    expect(ids(second)).toEqual(['a3'])
    expect(tokenIn(second)).toBe('')
    const unlimited = await client.list(request().setPageSize(3))
    const last = await client.list(request().setPageSize(3).setContinuationToken(tokenIn(unlimited)))
    expect(ids(last)).toEqual(['b1'])
  })

  test('a page of a list that has changed', async () => {
    const { client, store } = await withNotes()
    const first = tokenIn(await client.list(request().setPageSize(2)))
    await client.call('create', createRequest('a0', { text: '' }))
    const next = request().setPageSize(2).setContinuationToken(first)
    expect(ids(await client.list(next))).toEqual(['a3', 'b1'])
    await client.call('delete', new provider.DeleteRequest().setUrn(noteUrn('a2')).setId('a2'))
    expect(storedNotes(store)).not.toContain('a2')
    for (const token of [first, 'nonsense']) {
      expect(await failureOf(client.list(next.setContinuationToken(token)))).toMatchObject({
        code: status.INVALID_ARGUMENT,
        details: 'The list has changed since its last page. Ask for the first page again.',
      })
    }
  })

  test('a query that is not known yet, and a type that is not there', async () => {
    const { client } = await withNotes()
    const open = await client.list(request().setQuery(structOf({ prefix: UNKNOWN_TEXT })))
    expect(open).toEqual([{ computed: {}, result: undefined, continuation: undefined }])
    expect(await failureOf(client.list(request().setToken('sample:index:Book')))).toMatchObject({
      code: status.NOT_FOUND,
      details: /^Unknown resource type "sample:index:Book". .* has: sample:index:Note\./,
    })
  })
})

describe('failures', () => {
  test('have words without key material; the stack goes to the debug log alone', async () => {
    const { client, log, store } = await start()
    const failure = await failureOf(client.call('create', createRequest('a', { text: 'throw' })))
    expect(failure).toMatchObject({ code: status.UNKNOWN, details: 'cannot write (secret)' })
    expect(initFailureIn(failure)).toBeUndefined()
    expect(storedNotes(store)).toEqual([])
    expect(log.join()).toContain('cannot write (secret)\n    at ')
    expect(log.join()).not.toContain(SAMPLE_SECRET)
  })

  test.each([
    ['a type', noteUrn('a').replace('Note', 'Book'), /^Unknown resource type "sample:index:Book"\. /],
    ['a key of every object', noteUrn('a').replace('sample:index:Note', 'toString'), /"toString"/],
    ['nothing', '', /^Unknown resource type ""\. /],
  ])('%s that is not there', async (_, urn, details) => {
    const { client } = await start()
    const failure = await failureOf(client.call('create', createRequest('a', {}).setUrn(urn)))
    expect(failure).toMatchObject({ code: status.NOT_FOUND, details })
  })

  test('a value that nobody can read', async () => {
    const { client } = await start()
    const odd = { ...secret(''), '4dabf18193072939515e22adb298388d': 'other' }
    const failure = await failureOf(client.call('create', createRequest('a', { odd })))
    expect(failure).toMatchObject({ code: status.INVALID_ARGUMENT, details: /unknown kind other/ })
  })

  test('a provider that cannot be made: every call says why', async () => {
    const refuse = (): never => {
      throw new Error(`no provider without ${SAMPLE_SECRET}`)
    }
    const { client } = await serve({
      create: refuse,
    })
    const failure = await failureOf(client.call('getSchema', new provider.GetSchemaRequest()))
    expect(failure).toMatchObject({ code: status.UNKNOWN, details: 'no provider without (secret)' })
  })
})

describe('a resource that is not as it should be', () => {
  test('after a create', async () => {
    const { client, store } = await start()
    const failure = await failureOf(client.call('create', createRequest('a', { text: 'partial' })))
    expect(failure).toMatchObject({ code: status.UNKNOWN, details: 'half of it, without (secret)' })
    const partial = initFailureIn(failure)
    expect(partial?.getId()).toBe('a')
    expect(partial?.getReasonsList()).toEqual(['half of it, without (secret)'])
    expect(partial?.getProperties()?.toJavaScript()).toMatchObject({ text: 'partial', password: HIDDEN })
    expect(storedNotes(store)).toEqual(['a'])
    expect(existsSync(join(store, 'undone'))).toBe(false)
  })

  test('with a large state; one that has no room beside a failure is undone', async () => {
    const { client, store } = await start()
    const create = (name: string, size: number) =>
      failureOf(client.call('create', createRequest(name, { text: 'partial', large: 'x'.repeat(size) })))
    expect(initFailureIn(await create('a', 40_000))?.getId()).toBe('a')
    const failure = await create('b', 50_000)
    expect(initFailureIn(failure)).toBeUndefined()
    expect(failure.details).toMatch(/^half of it.*\nIts state of 50\d\d\d bytes is too large to be recorded/)
    await appears(join(store, 'undone'))
    expect(storedNotes(store)).toEqual(['a'])
    // The connection has not suffered.
    expect((await client.call('getPluginInfo', EMPTY)).getVersion()).toBe('0.0.1')
  })

  test('after a read, with its inputs', async () => {
    const { client } = await start()
    await client.call('create', createRequest('a', { text: 'torn' }))
    const request = new provider.ReadRequest()
      .setUrn(noteUrn('a'))
      .setId('a')
      .setInputs(structOf({ topic: 't' }))
    const partial = initFailureIn(await failureOf(client.call('read', request)))
    expect(partial?.getId()).toBe('a')
    expect(partial?.getReasonsList()).toEqual(['the note is torn, not (secret)'])
    expect(partial?.getInputs()?.toJavaScript()).toEqual({ text: 'torn', topic: 't' })
  })

  test('after an update', async () => {
    const { client } = await start()
    const request = new provider.UpdateRequest()
      .setUrn(noteUrn('a'))
      .setId('a')
      .setNews(structOf({ text: 'partial' }))
    const partial = initFailureIn(await failureOf(client.call('update', request)))
    expect(partial?.toObject()).toMatchObject({ id: 'a', reasonsList: ['half of it is old'] })
    expect(partial?.getProperties()?.toJavaScript()).toMatchObject({ text: 'partial' })
  })
})

describe('an answer that does not arrive', () => {
  test('the create is undone when its call is cancelled', async () => {
    const { client, store } = await start()
    const create = await heldCreate(client, store)
    create.cancel()
    expect(await failureOf(create.answer)).toMatchObject({ code: status.CANCELLED })
    await appears(`${create.gate}.aborted`)
    writeFileSync(create.gate, '')
    await appears(join(store, 'undone'))
    expect(storedNotes(store)).toEqual([])
  })

  test('the create is undone when the connection closes, and the server waits for it', async () => {
    const { client, store, server } = await start()
    const create = await heldCreate(client, store)
    const lost = failureOf(create.answer)
    create.cancel()
    client.close()
    await lost
    await appears(`${create.gate}.aborted`)
    writeFileSync(create.gate, '')
    await server.drain()
    expect(storedNotes(store)).toEqual([])
  })

  test.each([
    ['throws after all', 'late throw', 'could not finish'],
    ['answers no id', 'no id', 'the provider created a resource and answered no id'],
    ['answers what is not known', 'unknown', 'the provider answered an unknown value at "path"'],
  ])('the create is undone where the provider %s', async (_, text, words) => {
    const { client, store } = await start()
    const failure = await failureOf(client.call('create', createRequest('a', { text })))
    expect(failure).toMatchObject({ code: status.UNKNOWN, details: words })
    await appears(join(store, 'undone'))
    expect(storedNotes(store)).toEqual([])
  })

  test('nothing is undone where it arrived', async () => {
    const { client, store, server } = await start()
    await client.call('create', createRequest('a', { text: 'one' }))
    client.close()
    await server.drain()
    expect(storedNotes(store)).toEqual(['a'])
  })
})

describe('Cancel', () => {
  test('is answered at once; what is under way is told to stop, and answers', async () => {
    const { client, store } = await start()
    const create = await heldCreate(client, store)
    await client.call('cancel', EMPTY)
    await appears(`${create.gate}.aborted`)
    writeFileSync(create.gate, '')
    const answer = await create.answer
    expect(answer.getProperties()?.toJavaScript()).toMatchObject({ text: 'held', stopped: true })
    expect(storedNotes(store)).toEqual(['held'])
  })

  test('of one connection is nothing to another', async () => {
    const { client, address } = await start()
    const other = new StubClient(address)
    const store = await configured(other)
    await client.call('cancel', EMPTY)
    const create = await heldCreate(other, store)
    writeFileSync(create.gate, '')
    expect((await create.answer).getProperties()?.toJavaScript()).toMatchObject({ stopped: false })
  })
})

describe('what the provider tells', () => {
  const told = (name: string) => [
    {
      severity: LogSeverity.INFO,
      message: `wrote ${name} with (secret)`,
      urn: noteUrn(name),
      streamid: 0,
      ephemeral: false,
    },
    { severity: LogSeverity.DEBUG, message: 'in a file', urn: noteUrn(name), streamid: 0, ephemeral: false },
  ]

  test('reaches the engine beside its resource, in order, before the answer', async () => {
    const engine = await StubEngine.start()
    const { client } = await start(engine.address)
    await client.call('create', createRequest('a', { text: 'one' }))
    expect(engine.messages).toEqual(told('a'))
    const update = new provider.UpdateRequest().setUrn(noteUrn('a')).setId('a').setNews(structOf({}))
    await client.call('update', update)
    expect(engine.messages.at(-1)).toMatchObject({ severity: LogSeverity.WARNING, message: 'changed a' })
  })

  test('reaches it before a failure as well', async () => {
    const engine = await StubEngine.start()
    const { client } = await start(engine.address)
    await failureOf(client.call('create', createRequest('a', { text: 'late throw' })))
    expect(engine.messages).toEqual(told('a'))
  })

  test('the answer waits until the engine has it', async () => {
    const accept = Promise.withResolvers<void>()
    const engine = await StubEngine.start({ beforeAccepting: () => accept.promise })
    const { client, store } = await start(engine.address)
    let answered = false
    const create = client.call('create', createRequest('a', { text: 'one' })).then(() => {
      answered = true
    })
    await appears(join(store, 'a.json'))
    await client.call('getPluginInfo', EMPTY)
    expect(answered).toBe(false)
    accept.resolve()
    await create
    expect(engine.messages).toHaveLength(2)
  })

  test('reaches an engine that attaches, and one that only the command line names', async () => {
    const engine = await StubEngine.start()
    const attached = await start()
    await attached.client.call('attach', new plugin.PluginAttach().setAddress(engine.address))
    await attached.client.call('create', createRequest('a', { text: 'one' }))
    expect(engine.messages).toHaveLength(2)
    const { client } = await serve({ engine: engine.address })
    await configured(client)
    await client.call('create', createRequest('b', { text: 'one' }))
    expect(engine.messages.slice(2)).toEqual(told('b'))
  })

  test.each<[string, EngineManners]>([
    ['refuses', { refuses: true }],
    ['never answers', { beforeAccepting: () => new Promise<void>(() => undefined) }],
  ])('fails no call where the engine %s', async (_, manners) => {
    const engine = await StubEngine.start(manners)
    const { client, store, log } = await start(engine.address)
    await client.call('create', createRequest('a', { text: 'one' }))
    expect(storedNotes(store)).toEqual(['a'])
    expect(log.join()).toContain('the engine did not take a message')
  })

  test('fails no call where there is no engine, or none any more', async () => {
    const unknown = await start()
    await unknown.client.call('create', createRequest('a', { text: 'one' }))
    expect(unknown.log.join()).toContain('the engine has not told where it listens')
    const engine = await StubEngine.start()
    const { client, log } = await start(engine.address)
    await client.call('create', createRequest('a', { text: 'one' }))
    engine.stop()
    await client.call('create', createRequest('b', { text: 'one' }))
    expect(engine.messages).toEqual(told('a'))
    expect(log.join()).toContain('the engine did not take a message')
  })
})
