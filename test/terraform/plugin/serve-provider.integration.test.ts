import { X509Certificate } from 'node:crypto'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { status } from '@grpc/grpc-js'
import { describe, expect, test } from 'vitest'
import { enumeration, enumField, message, string } from '../../../src/grpc/index.ts'
import { selfSignedCertificate } from '../../../src/terraform/plugin/certificate.ts'
import { runtimes } from '../../grpc/runtimes.ts'
import { temporaryDirectory } from '../../grpc/temporary-directory.ts'
import { appears, beginCreate, configured, heldCreate, storedNotes } from './notes.ts'
import { contentOf, type HostOptions, PluginProcess } from './plugin-host.ts'
import { SAMPLE_SECRET } from './sample-provider.ts'

describe.each(runtimes())('on $name', runtime => {
  const start = (options?: HostOptions) => new PluginProcess(runtime, options)

  describe('the handshake', () => {
    test('names the protocol, the socket and the certificate', async () => {
      const plugin = start()
      const fields = await plugin.handshake()
      expect(fields.slice(0, 3)).toEqual(['1', '6', 'unix'])
      expect(fields[4]).toBe('grpc')
      expect(fields).toHaveLength(6)
      expect(fields[5]).not.toContain('=')
      const certificate = new X509Certificate(Buffer.from(fields[5] ?? '', 'base64'))
      expect(certificate.checkHost('localhost')).toBe('localhost')
      expect(certificate.publicKey.asymmetricKeyDetails?.namedCurve).toBe('prime256v1')
      expect(certificate.verify(certificate.publicKey)).toBe(true)
    })

    test('has no certificate for a host without one, and a seventh field for a host that asks', async () => {
      const plugin = start({
        tls: false,
        env: { PLUGIN_MULTIPLEX_GRPC: 'true', PLUGIN_PROTOCOL_VERSIONS: '6,5' },
      })
      const fields = await plugin.handshake()
      expect(fields.slice(4)).toEqual(['grpc', '', 'false'])
      const client = await plugin.connect()
      expect((await client.call('GetMetadata', {})).resources).toEqual([{ typeName: 'sample_note' }])
    })

    test.each([
      ['--version', /^terraform-provider-sample \d+\.\d+\.\d+\n$/],
      ['-version', /^terraform-provider-sample \d+\.\d+\.\d+\n$/],
      ['--help', /^terraform-provider-sample .*\n\nThis is the sample provider, .*--debug /s],
      ['-h', /^terraform-provider-sample .*\n\nThis is the sample provider, .*--debug /s],
    ])('answers a person who says %s, and does nothing else', async (word, answer) => {
      const plugin = start({ args: [word], env: { TF_PLUGIN_MAGIC_COOKIE: undefined } })
      expect(await plugin.exited).toBe(0)
      expect(plugin.stdout).toMatch(answer)
      expect(plugin.stderr).toBe('')
    })

    test.each([
      [
        'a person',
        { TF_PLUGIN_MAGIC_COOKIE: undefined },
        /sample provider, a plugin of Terraform and OpenTofu/,
      ],
      ['another host', { TF_PLUGIN_MAGIC_COOKIE: 'abc' }, /a plugin of Terraform/],
      [
        'a host of protocol 5',
        { PLUGIN_PROTOCOL_VERSIONS: '4,5' },
        /offers the plugin protocol 4 and 5, but/,
      ],
      ['a host that offers nothing', { PLUGIN_PROTOCOL_VERSIONS: undefined }, /protocol in no version, but/],
    ])('refuses %s in plain words', async (_, env, words) => {
      const plugin = start({ env })
      expect(await plugin.exited).toBe(1)
      expect(plugin.stderr).toMatch(words)
      expect(plugin.stdout).toBe('')
    })
  })

  describe('the connection', () => {
    test('takes the host that it was told of', async () => {
      const client = await start().connect()
      const { provider, resourceSchemas, serverCapabilities } = await client.call('GetProviderSchema', {})
      expect(provider?.block?.attributes.map(({ name }) => name)).toEqual(['store'])
      expect([...resourceSchemas.keys()]).toEqual(['sample_note'])
      expect(serverCapabilities).toMatchObject({ planDestroy: true, getProviderSchemaOptional: true })
    })

    test('speaks TLS 1.2 and the curve P-256 where the host wants no more', async () => {
      const client = await start().connect({ maxVersion: 'TLSv1.2', ecdhCurve: 'P-256' })
      expect((await client.call('GetFunctions', {})).functions.size).toBe(0)
    })

    test.each([
      ['no certificate', null],
      ['a certificate of its own', selfSignedCertificate(new Date())],
    ])('refuses a client with %s', async (_, as) => {
      const plugin = start()
      const stranger = await plugin.connect({ as })
      await expect(stranger.call('GetMetadata', {})).rejects.toMatchObject({ code: status.UNAVAILABLE })
      const host = await plugin.connect()
      expect((await host.call('GetMetadata', {})).resources).toHaveLength(1)
    })

    test('is open to this user alone, and leaves nothing behind', async () => {
      const plugin = start()
      const client = await plugin.connect()
      const [, , , path = ''] = await plugin.handshake()
      expect(statSync(path).mode & 0o777).toBe(0o600)
      expect(statSync(dirname(path)).mode & 0o777).toBe(0o700)
      await client.shutdown()
      expect(await plugin.exited).toBe(0)
      expect(existsSync(dirname(path))).toBe(false)
    })

    test('is where the host wants it, and elsewhere if its folder has too long a name', async () => {
      const wanted = temporaryDirectory()
      const plugin = start({
        env: { PLUGIN_UNIX_SOCKET_DIR: wanted, PLUGIN_UNIX_SOCKET_GROUP: String(process.getgid?.()) },
      })
      const [, , , path = ''] = await plugin.handshake()
      expect(dirname(path)).toBe(wanted)
      expect(statSync(path).mode & 0o777).toBe(0o660)
      const client = await plugin.connect()
      await client.shutdown()
      expect(await plugin.exited).toBe(0)
      expect(readdirSync(wanted)).toEqual([])

      const long = join(temporaryDirectory(), 'x'.repeat(100))
      const [, , network, address = ''] = await start({ env: { TMPDIR: long } }).handshake()
      expect(network).toBe('unix')
      expect(address.startsWith('/tmp/plugin-sample-')).toBe(true)
      const [, , other, port] = await start({ env: { PLUGIN_UNIX_SOCKET_DIR: long } }).handshake()
      expect(`${other} ${port}`).toMatch(/^tcp 127\.0\.0\.1:\d+$/)
    })

    test('by port works as well', async () => {
      const long = `/${'x'.repeat(120)}`
      const client = await start({ env: { PLUGIN_UNIX_SOCKET_DIR: long } }).connect()
      expect((await client.call('GetMetadata', {})).dataSources).toEqual([{ typeName: 'sample_notes' }])
    })
  })

  describe('the services of go-plugin', () => {
    test('streams stay open, health is good, and Shutdown ends the process', async () => {
      const plugin = start()
      const client = await plugin.connect()
      const ended: string[] = []
      for (const path of ['/plugin.GRPCStdio/StreamStdio', '/plugin.GRPCBroker/StartStream']) {
        client
          .open(path)
          .on('error', () => ended.push(path))
          .on('end', () => ended.push(path))
          .resume()
      }
      const Request = message('grpc.health.v1.HealthCheckRequest', { service: string(1) })
      const Response = message('grpc.health.v1.HealthCheckResponse', {
        status: enumField(1, enumeration({ UNKNOWN: 0, SERVING: 1 })),
      })
      const check = (service: string) =>
        client.unary('/grpc.health.v1.Health/Check', Request, Response, { service }).answer
      expect(await check('plugin')).toEqual({ status: 'SERVING' })
      await expect(check('other')).rejects.toMatchObject({ code: status.NOT_FOUND })
      expect(ended).toEqual([])
      await client.shutdown()
      expect(await plugin.exited).toBe(0)
    })
  })

  describe('calls', () => {
    test('of a procedure that is not served: code 12', async () => {
      const client = await start().connect()
      await expect(client.call('LockState', {})).rejects.toMatchObject({
        code: status.UNIMPLEMENTED,
      })
    })

    test('carry several megabytes', async () => {
      const client = await start().connect()
      const store = await configured(client)
      const text = 'x'.repeat(3 * 1024 * 1024)
      const answers = await Promise.all([1, 2, 3, 4].map(() => beginCreate(client, { text }).answer))
      for (const { newState } of answers) expect(contentOf(newState)).toMatchObject({ text })
      expect(storedNotes(store)).toHaveLength(4)
    })

    test('log in the form that the engine parses, without the secret', async () => {
      const plugin = start({ env: { TF_LOG: 'error', TF_LOG_PROVIDER: 'debug' } })
      const client = await plugin.connect()
      await configured(client)
      await beginCreate(client, { text: 'a' }).answer
      await client.shutdown()
      await plugin.exited
      const lines = plugin.stderr
        .trim()
        .split('\n')
        .map(line => JSON.parse(line))
      expect(lines).toContainEqual(
        expect.objectContaining({
          '@level': 'info',
          '@message': 'created a note',
          text: 'a',
          password: '(secret)',
        }),
      )
      for (const line of lines) {
        expect(line['@module']).toBe('provider.sample')
        expect(line['@timestamp']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/)
      }
    })
  })

  describe('the end', () => {
    test('Ctrl-C is left to the engine: the create goes on, is told to stop, and its answer arrives', async () => {
      const plugin = start()
      const client = await plugin.connect()
      const store = await configured(client)
      const create = await heldCreate(client, store)
      plugin.child.kill('SIGINT')
      plugin.child.kill('SIGINT')
      expect(await client.call('StopProvider', {})).toEqual({ error: '' })
      writeFileSync(create.gate, '')
      const { newState, diagnostics } = await create.answer
      expect(diagnostics).toEqual([])
      expect(contentOf(newState)).toMatchObject({ text: 'held', labels: { stopped: 'yes' } })
      expect(storedNotes(store)).toHaveLength(1)
    })

    test('SIGTERM: what is under way is handed over, then the process ends', async () => {
      const plugin = start()
      const client = await plugin.connect()
      const store = await configured(client)
      const create = await heldCreate(client, store)
      plugin.child.kill('SIGTERM')
      await client.call('GetMetadata', {})
      writeFileSync(create.gate, '')
      expect(contentOf((await create.answer).newState)).toMatchObject({ labels: { stopped: 'yes' } })
      expect(await plugin.exited).toBe(0)
      expect(storedNotes(store)).toHaveLength(1)
    })

    test('a host that is gone: what it did not get is undone, then the process ends', async () => {
      const plugin = start()
      const client = await plugin.connect()
      const store = await configured(client)
      const kept = await beginCreate(client, { text: 'kept' }).answer
      const create = await heldCreate(client, store)
      const lost = expect(create.answer).rejects.toMatchObject({ code: status.CANCELLED })
      client.close()
      create.cancel()
      await lost
      await appears(`${create.gate}.aborted`)
      writeFileSync(create.gate, '')
      expect(await plugin.exited).toBe(0)
      expect(storedNotes(store)).toEqual([`${(contentOf(kept.newState) as { id: string }).id}.json`])
      const [, , , path = ''] = await plugin.handshake()
      expect(existsSync(dirname(path))).toBe(false)
    })

    test('a host that ends in haste: Shutdown is answered once what is under way is undone', async () => {
      const plugin = start()
      const client = await plugin.connect()
      const store = await configured(client)
      const create = await heldCreate(client, store)
      let answered = false
      const shutdown = client.shutdown().then(() => {
        answered = true
      })
      await appears(`${create.gate}.aborted`)
      expect(answered).toBe(false)
      writeFileSync(create.gate, '')
      const { newState, diagnostics } = await create.answer
      expect(newState).toBeUndefined()
      expect(diagnostics).toMatchObject([{ severity: 'ERROR', summary: 'Undone, because the engine ends' }])
      expect(storedNotes(store)).toEqual([])
      await shutdown
      expect(await plugin.exited).toBe(0)
    })

    test('a call that is cancelled is undone while the process lives on', async () => {
      const plugin = start()
      const client = await plugin.connect()
      const store = await configured(client)
      const create = await heldCreate(client, store)
      create.cancel()
      await expect(create.answer).rejects.toMatchObject({ code: status.CANCELLED })
      await appears(`${create.gate}.aborted`)
      writeFileSync(create.gate, '')
      await appears(join(store, 'undone'))
      expect(storedNotes(store)).toEqual([])
      expect((await client.call('GetMetadata', {})).resources).toHaveLength(1)
    })

    test('a defect: the engine can show where, what is under way is handed over, the exit code is 2', async () => {
      const plugin = start()
      const client = await plugin.connect()
      const store = await configured(client)
      const create = await heldCreate(client, store, 'crash')
      await expect.poll(() => plugin.stderr).toContain('panic: ')
      writeFileSync(create.gate, '')
      expect(contentOf((await create.answer).newState)).toMatchObject({ text: 'crash' })
      expect(await plugin.exited).toBe(2)
      expect(plugin.stderr).toMatch(/^panic: a defect, with \(secret\) in its words\n\n.*sample-provider/s)
      expect(plugin.stderr).not.toContain(SAMPLE_SECRET)
    })
  })

  test('sockets of killed processes are removed by the next one that is configured', async () => {
    const scratch = temporaryDirectory()
    const killed = start({ env: { TMPDIR: scratch } })
    await killed.connect()
    killed.child.kill('SIGKILL')
    expect(await killed.exited).toBe('SIGKILL')
    const [stale = ''] = readdirSync(scratch)
    expect(stale).toMatch(/^plugin-sample-\d+-/)
    const plugin = start({ env: { TMPDIR: scratch } })
    const client = await plugin.connect()
    await configured(client)
    await expect.poll(() => existsSync(join(scratch, stale))).toBe(false)
    expect(readdirSync(scratch)).toHaveLength(1)
    expect((await client.call('GetMetadata', {})).resources).toHaveLength(1)
  })
})
