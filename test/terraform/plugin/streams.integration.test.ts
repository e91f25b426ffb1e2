import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect } from 'node:http2'
import { connect as open } from 'node:net'
import { join } from 'node:path'
import { status } from '@grpc/grpc-js'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { frame } from '../../../src/grpc/http2/frame.ts'
import { encode } from '../../../src/grpc/index.ts'
import { ListResourceRequest } from '../../../src/terraform/plugin/protocol/list-resource.ts'
import { runtimes } from '../../grpc/runtimes.ts'
import { temporaryDirectory } from '../../grpc/temporary-directory.ts'
import { appears } from './notes.ts'
import { allOf, dynamic, PluginProcess } from './plugin-host.ts'
import { STREAMING_ENTRY } from './streaming-provider.ts'

const typeName = 'sample_note'
const actionType = 'sample_say'

describe.each(runtimes())('on $name', runtime => {
  const start = (tls = true) => new PluginProcess(runtime, { entry: STREAMING_ENTRY, tls })

  test('a list arrives whole, as far as the engine wants it', async () => {
    const client = await start().connect()
    const folder = temporaryDirectory()
    const config = dynamic({ topic: folder })
    const events = await allOf(client.stream('ListResource', { typeName, config, limit: 200 }))
    expect(events).toHaveLength(200)
    await appears(join(folder, 'ended'))
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe('200')
  })

  test.each([
    ['list', () => ({ name: 'ListResource', field: 'topic', request: { typeName } }) as const],
    ['action', () => ({ name: 'InvokeAction', field: 'text', request: { actionType } }) as const],
  ])('an engine that cancels ends the %s, and the process lives on', async (_, called) => {
    const plugin = start()
    const client = await plugin.connect()
    const folder = temporaryDirectory()
    const { name, field, request } = called()
    const stream = client.stream(name, { ...request, config: dynamic({ [field]: folder }) })
    const cancelled = once(stream, 'error').catch((error: unknown) => [error])
    await once(stream, 'data')
    stream.cancel()
    expect(await cancelled).toMatchObject([{ code: status.CANCELLED }])
    await appears(join(folder, 'ended'))
    expect(readFileSync(join(folder, 'ended'), 'utf8')).toBe('aborted')
    expect((await client.call('GetMetadata', {})).actions).toEqual([{ typeName: actionType }])
    await client.shutdown()
    expect(await plugin.exited).toBe(0)
    expect(plugin.stderr).toBe('')
  })

  test('an engine that is asked to stop hears how the action ended', async () => {
    const client = await start().connect()
    const stream = client.stream('InvokeAction', {
      actionType,
      config: dynamic({ text: temporaryDirectory() }),
    })
    await once(stream, 'data')
    const rest = allOf(stream)
    await client.call('StopProvider', {})
    expect(await rest).toMatchObject([
      {
        type: {
          case: 'completed',
          value: {
            diagnostics: [
              { severity: 'ERROR', detail: expect.stringContaining('asked the provider to stop') },
            ],
          },
        },
      },
    ])
  })

  test('an engine that does not read a list is not written to without end', async () => {
    const [, , , path = ''] = await start(false).handshake()
    const folder = temporaryDirectory()
    const session = connect('http://localhost', { createConnection: () => open({ path }) })
    onTestFinished(() => session.destroy())
    const stream = session.request({
      ':method': 'POST',
      ':path': '/tfplugin6.Provider/ListResource',
      'content-type': 'application/grpc',
      te: 'trailers',
    })
    const config = dynamic({ topic: folder })
    stream.end(frame(encode(ListResourceRequest, { typeName, config, limit: 1_000_000 })))
    await appears(join(folder, 'asked'))
    const asked = () => Number(readFileSync(join(folder, 'asked'), 'utf8'))
    let before = 0
    await vi.waitFor(
      () => {
        const last = before
        before = asked()
        expect(before).toBe(last)
      },
      { interval: 300, timeout: 15_000 },
    )
    // The window of a stream holds 64 KiB, an object here 50 kB.
    expect(before).toBeLessThan(20)
    await once(stream, 'data')
    stream.close()
    await appears(join(folder, 'ended'))
  })
})
