import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { status } from '@grpc/grpc-js'
import provider from '@pulumi/pulumi/proto/provider_pb.js'
import empty from 'google-protobuf/google/protobuf/empty_pb.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import { runtimes } from '../../grpc/runtimes.ts'
import { type ProcessOptions, ProviderProcess } from './provider-process.ts'
import { appears, configured, createRequest, heldCreate, noteUrn, storedNotes } from './requests.ts'
import { SAMPLE_ENTRY, SAMPLE_SECRET } from './sample-provider.ts'
import { initFailureIn, StubClient, structOf } from './stub-client.ts'
import { StubEngine } from './stub-engine.ts'

const EMPTY = new empty.Empty()
const INFO = { getVersion: expect.any(Function) }

describe.each(runtimes())('on $name', runtime => {
  const start = (options?: ProcessOptions) => new ProviderProcess(runtime, options)

  describe('the start', () => {
    test('a port is the first line, and the only one, whatever happens next', async () => {
      const engine = await StubEngine.start()
      const plugin = start({ args: ['--logtostderr', '-v=9', '--tracing', 'tcp://trace', engine.address] })
      expect(await plugin.line()).toMatch(/^\d+$/)
      const client = await plugin.connect()
      const store = await configured(client)
      await client.call('create', createRequest('a', { text: 'one' }))
      await expect(client.call('create', createRequest('b', { text: 'throw' }))).rejects.toMatchObject({
        code: status.UNKNOWN,
        details: 'cannot write (secret)',
      })
      // The engine's address was an argument: an engine that does not shake hands is told all the same.
      expect(engine.messages.map(({ message }) => message)).toEqual(['wrote a with (secret)', 'in a file'])
      plugin.child.kill('SIGINT')
      expect(await plugin.exited).toBe(0)
      expect(plugin.stdout).toMatch(/^\d+\n$/)
      expect(plugin.stderr).toContain('cannot write (secret)\n    at ')
      expect(plugin.stderr).not.toContain(SAMPLE_SECRET)
      expect(storedNotes(store)).toEqual(['a'])
    })

    // Other systems have one loopback address only.
    test.runIf(process.platform === 'linux')('listens on the loopback address alone', async () => {
      const port = Number(await start().line())
      // The same port of every other address is free.
      const other = createServer()
      other.listen(port, '127.0.0.2')
      await once(other, 'listening')
      expect(other.address()).toMatchObject({ address: '127.0.0.2', port })
      other.close()
    })

    test('a person who starts it is told what it is', async () => {
      const plugin = start()
      await plugin.line()
      await expect
        .poll(() => plugin.stderr)
        .toMatch(/^This is the sample provider, a plugin of Pulumi, .*"--help"/s)
    })

    test.each([
      ['--version', /^pulumi-resource-sample \d+\.\d+\.\d+\n$/],
      ['--help', /^pulumi-resource-sample .*\n\nThis is the sample provider, .*--port <number> /s],
    ])('answers a person who says %s, and does nothing else', async (word, answer) => {
      const plugin = start({ args: [word] })
      expect(await plugin.exited).toBe(0)
      expect(plugin.stdout).toMatch(answer)
      expect(plugin.stderr).toBe('')
    })

    // Other systems have no such command, or one with other options.
    test.runIf(process.platform === 'linux')('at a terminal it says what it is and ends', async () => {
      const { command } = runtime
      const terminal = spawn('script', ['-qec', `'${command}' '${SAMPLE_ENTRY}'`, '/dev/null'])
      let text = ''
      terminal.stdout.on('data', chunk => {
        text += chunk
      })
      const [code] = await once(terminal, 'close')
      expect(text).toMatch(/This is the sample provider/)
      expect(code).toBe(1)
    })
  })

  describe('calls', () => {
    test('carry large messages and many at once; partial failures and their limit', async () => {
      const client = await start().connect()
      const store = await configured(client)
      const text = 'x'.repeat(3 * 1024 * 1024)
      const large = await client.call('create', createRequest('large', { text }))
      expect(large.getProperties()?.toJavaScript()['text'] === text).toBe(true)
      const names = Array.from({ length: 300 }, (_, index) => `note-${index}`)
      const answers = await Promise.all(
        names.map(name => client.call('create', createRequest(name, { text: name }))),
      )
      expect(answers.map(answer => answer.getId())).toEqual(names)
      expect(storedNotes(store)).toHaveLength(301)
      const partial = (name: string, size: number) =>
        client
          .call('create', createRequest(name, { text: 'partial', large: 'x'.repeat(size) }))
          .catch(error => initFailureIn(error)?.getId())
      expect(await partial('fits', 40_000)).toBe('fits')
      expect(await partial('too-large', 100_000)).toBeUndefined()
      await appears(join(store, 'undone'))
      // A file is there a moment before what is written to it.
      await expect.poll(() => readFileSync(join(store, 'undone'), 'utf8')).toBe('too-large')
      expect(await client.call('getPluginInfo', EMPTY)).toMatchObject(INFO)
    })

    test('every connection of the engine that started it has the same configured provider', async () => {
      const engine = await StubEngine.start()
      const plugin = start({ args: [engine.address] })
      const first = await plugin.connect()
      const store = await configured(first)
      const second = await plugin.connect()
      await second.call('create', createRequest('a', { text: 'one' }))
      expect(storedNotes(store)).toEqual(['a'])
    })
  })

  describe('the end', () => {
    test('an interrupt ends an idle process at once', async () => {
      const plugin = start()
      const client = await plugin.connect()
      await configured(client)
      plugin.child.kill('SIGINT')
      expect(await plugin.exited).toBe(0)
    })

    test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
      '%s while a create is under way: it is told to stop, it answers, then the process ends',
      async signal => {
        const plugin = start()
        const client = await plugin.connect()
        const store = await configured(client)
        const create = await heldCreate(client, store)
        plugin.child.kill(signal)
        await appears(`${create.gate}.aborted`)
        writeFileSync(create.gate, '')
        const answer = await create.answer
        expect(answer.getProperties()?.toJavaScript()).toMatchObject({ text: 'held', stopped: true })
        expect(await plugin.exited).toBe(0)
        expect(storedNotes(store)).toEqual(['held'])
      },
    )

    test('Cancel, then an interrupt, as an engine ends that was told to', async () => {
      const engine = await StubEngine.start()
      const plugin = start({ args: [engine.address] })
      const client = await plugin.connect()
      const store = await configured(client, engine.address)
      const create = await heldCreate(client, store)
      await client.call('cancel', EMPTY)
      await appears(`${create.gate}.aborted`)
      writeFileSync(create.gate, '')
      await create.answer
      client.close()
      plugin.child.kill('SIGINT')
      expect(await plugin.exited).toBe(0)
      expect(storedNotes(store)).toEqual(['held'])
    })

    test('an engine that is gone: what it did not get is undone, then the process ends', async () => {
      const engine = await StubEngine.start()
      const plugin = start({ args: [engine.address] })
      const client = await plugin.connect()
      const store = await configured(client, engine.address)
      await client.call('create', createRequest('kept', { text: 'one' }))
      const create = await heldCreate(client, store)
      const lost = expect(create.answer).rejects.toMatchObject({ code: status.CANCELLED })
      engine.stop()
      client.close()
      create.cancel()
      await lost
      await appears(`${create.gate}.aborted`)
      writeFileSync(create.gate, '')
      expect(await plugin.exited).toBe(0)
      expect(storedNotes(store)).toEqual(['kept'])
    })

    test('an engine that has closed an idle connection is waited for, until it is gone as well', async () => {
      const engine = await StubEngine.start()
      const plugin = start()
      const first = await plugin.connect()
      const store = await configured(first, engine.address)
      first.close()
      const second = await plugin.connect()
      await second.call('create', createRequest('a', { text: 'one' }))
      expect(storedNotes(store)).toEqual(['a'])
      second.close()
      engine.stop()
      expect(await plugin.exited).toBe(0)
    })

    test('an engine that was killed: the process ends by itself', async () => {
      const host = spawnHost(runtime.command)
      const port = await host.port
      const client = new StubClient(`127.0.0.1:${port}`)
      await configured(client)
      host.child.kill('SIGKILL')
      await once(host.child, 'exit')
      // It lives as long as this connection does, since nobody has told where an engine listens.
      expect(await client.call('getPluginInfo', EMPTY)).toMatchObject(INFO)
      client.close()
      await expect.poll(() => isAlive(host.pid()), { timeout: 10_000 }).toBe(false)
    })

    test('a defect: what is under way is handed over, the exit code is 2', async () => {
      const plugin = start()
      const client = await plugin.connect()
      const store = await configured(client)
      const create = await heldCreate(client, store, 'crash')
      await expect.poll(() => plugin.stderr).toContain('panic: ')
      writeFileSync(create.gate, '')
      expect((await create.answer).getId()).toBe('held')
      expect(await plugin.exited).toBe(2)
      expect(plugin.stderr).toMatch(/panic: a defect, with \(secret\) in its words\n\n.*sample-provider/s)
      expect(plugin.stderr).not.toContain(SAMPLE_SECRET)
    })
  })

  describe('--debug', () => {
    test('serves engines that attach, one after the other, until it is interrupted', async () => {
      const plugin = start({ args: ['--debug'] })
      expect(await plugin.line()).toMatch(/^export PULUMI_DEBUG_PROVIDERS=sample:\d+$/)
      await expect.poll(() => plugin.stderr).toMatch(/Ctrl-C ends it/)
      const first = await plugin.connect()
      const store = await configured(first)
      await first.call('cancel', EMPTY)
      first.close()
      const second = await plugin.connect()
      // A provider of its own, which is not configured yet, and which nobody has told to stop.
      const request = new provider.ReadRequest().setUrn(noteUrn('a')).setId('a').setProperties(structOf({}))
      expect((await second.call('read', request)).getId()).toBe('')
      const own = await configured(second)
      const created = await second.call('create', createRequest('a', { text: 'one' }))
      expect(created.getProperties()?.toJavaScript()).toMatchObject({ stopped: false })
      expect(storedNotes(own)).toEqual(['a'])
      expect(storedNotes(store)).toEqual([])
      second.close()
      plugin.child.kill('SIGINT')
      expect(await plugin.exited).toBe(0)
      expect(plugin.stdout.split('\n')).toHaveLength(2)
    })

    test('on a port that is named; one that cannot be had is an error in words', async () => {
      const port = await freePort()
      const plugin = start({ args: ['--debug', '--port', String(port)] })
      expect(await plugin.line()).toBe(`export PULUMI_DEBUG_PROVIDERS=sample:${port}`)
      const taken = start({ args: ['--debug', '--port', String(port)] })
      expect(await taken.exited).toBe(1)
      expect(taken.stderr).toBe(`Port ${port} cannot be had (EADDRINUSE). Name another one, or none.\n`)
      const odd = start({ args: ['--debug', '--port', 'many'] })
      expect(await odd.exited).toBe(1)
      expect(odd.stderr).toBe('--port takes a port from 0 to 65535, not "many".\n')
    })
  })
})

/** A process that starts the provider as its own child, and does nothing else. */
function spawnHost(command: string): { child: ChildProcess; port: Promise<number>; pid(): number } {
  const script = `
    const { spawn } = require('node:child_process')
    const plugin = spawn(process.argv[1], [process.argv[2]], { stdio: ['ignore', 'pipe', 'ignore'], detached: true })
    plugin.stdout.once('data', chunk => console.log(plugin.pid + ' ' + chunk.toString().trim()))
  `
  const child = spawn(process.execPath, ['-e', script, command, SAMPLE_ENTRY], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let pid = 0
  onTestFinished(() => {
    child.kill('SIGKILL')
    if (pid > 0 && isAlive(pid)) process.kill(pid, 'SIGKILL')
  })
  const port = once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data').then(([line]) => {
    const [ownPid, ownPort] = String(line).trim().split(' ').map(Number)
    pid = ownPid ?? 0
    return ownPort ?? 0
  })
  return { child, port, pid: () => pid }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
