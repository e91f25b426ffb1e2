import { once } from 'node:events'
import { connect } from 'node:http2'
import { connect as open } from 'node:net'
import { status } from '@grpc/grpc-js'
import { expect, onTestFinished, test, vi } from 'vitest'
import { frame } from '../../../src/grpc/http2/frame.ts'
import { type Call, encode, type Routes, serverStream } from '../../../src/grpc/index.ts'
import { callStream, Echo, newSeen, startEcho } from '../echo-server.ts'

const LARGE: Uint8Array = Buffer.alloc(100_000)

/** Answers without end; `seen` says how many were asked for, and how it ended. */
function endless() {
  const seen: { asked: number; returned: boolean; call?: Call } = { asked: 0, returned: false }
  const routes: Routes = {
    '/sample.Echo/Endless': () =>
      serverStream(Echo, Echo, async function* (_, call) {
        seen.call = call
        try {
          for (;;) {
            seen.asked += 1
            yield { data: LARGE }
          }
        } finally {
          seen.returned = true
        }
      }),
  }
  return { seen, routes }
}

test('a caller that cancels ends the iteration of the handler', async () => {
  const { seen, routes } = endless()
  const { client, server } = await startEcho(newSeen(), { routes })
  const stream = callStream(client, 'Endless', {})
  const cancelled = once(stream, 'error').catch((error: unknown) => [error])
  await once(stream, 'data')
  stream.cancel()
  expect(await cancelled).toMatchObject([{ code: status.CANCELLED }])
  await server.drain()
  expect(seen.returned).toBe(true)
  expect(seen.call?.signal.aborted).toBe(true)
})

test('a caller that reads slowly leaves no listeners behind', async () => {
  const warned = vi.fn()
  process.on('warning', warned)
  onTestFinished(() => void process.off('warning', warned))
  const { client } = await startEcho(newSeen())
  let count = 0
  for await (const _ of callStream(client, 'Times', { count: 100, data: LARGE })) count += 1
  expect(count).toBe(100)
  await new Promise(resolve => setImmediate(resolve))
  expect(warned).not.toHaveBeenCalled()
})

test('a caller that does not read is not written to: the handler is asked for no more than fits', async () => {
  const { seen, routes } = endless()
  const { path, server } = await startEcho(newSeen(), { routes })
  const session = connect('http://localhost', { createConnection: () => open({ path }) })
  onTestFinished(() => session.destroy())
  const stream = session.request({
    ':method': 'POST',
    ':path': '/sample.Echo/Endless',
    'content-type': 'application/grpc',
    te: 'trailers',
  })
  stream.end(frame(encode(Echo, {})))
  let before = 0
  await vi.waitFor(
    () => {
      const last = before
      before = seen.asked
      expect(before).toBeGreaterThan(0)
      expect(before).toBe(last)
    },
    { interval: 200, timeout: 10_000 },
  )
  // The window of a stream holds 64 KiB, an answer here 100 kB.
  expect(seen.asked).toBeLessThan(10)
  // It reads: the handler goes on.
  for (let read = 0; read < 20 * LARGE.length; ) read += ((await once(stream, 'data')) as [Buffer])[0].length
  expect(seen.asked).toBeGreaterThan(15)
  stream.close()
  await server.drain()
  expect(seen.returned).toBe(true)
})
