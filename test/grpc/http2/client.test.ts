import { createServer, type Http2Server } from 'node:http2'
import type { AddressInfo } from 'node:net'
import {
  Server as GrpcJsServer,
  Metadata,
  ServerCredentials,
  type ServerUnaryCall,
  type sendUnaryData,
  status,
} from '@grpc/grpc-js'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  decode,
  encode,
  GrpcClient,
  GrpcError,
  GrpcServer,
  type Infer,
  STATUS,
} from '../../../src/grpc/index.ts'
import { Echo, echoRoutes, newSeen } from '../echo-server.ts'

type Message = Infer<typeof Echo>
type Handler = (call: ServerUnaryCall<Message, Message>, answer: sendUnaryData<Message>) => void

const method = (name: string) => ({ path: `/sample.Echo/${name}`, request: Echo, response: Echo })

function clientOf(address: string): GrpcClient {
  const client = new GrpcClient(address)
  onTestFinished(() => client.close())
  return client
}

/** A server of @grpc/grpc-js with one method, `Unary`. */
async function foreignServer(handle: Handler) {
  const server = new GrpcJsServer({ 'grpc.max_receive_message_length': -1 })
  const codec = {
    requestDeserialize: (data: Buffer) => decode(Echo, data),
    responseSerialize: (value: Message) => Buffer.from(encode(Echo, value)),
    requestSerialize: (value: Message) => Buffer.from(encode(Echo, value)),
    responseDeserialize: (data: Buffer) => decode(Echo, data),
  }
  server.addService(
    { unary: { path: '/sample.Echo/Unary', requestStream: false, responseStream: false, ...codec } },
    { unary: handle },
  )
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    )
  })
  onTestFinished(() => server.forceShutdown())
  return { server, address: `127.0.0.1:${port}` }
}

describe('with a server of @grpc/grpc-js', () => {
  test('an answer comes back, small and large, many at once', async () => {
    const { address } = await foreignServer((call, answer) => answer(null, call.request))
    const client = clientOf(address)
    const data = new Uint8Array(3 * 1024 * 1024).fill(7)
    const large = await client.call(method('Unary'), { data })
    expect(large.data).toHaveLength(data.length)
    expect(large.data.every(byte => byte === 7)).toBe(true)
    const many = Array.from({ length: 300 }, (_, count) => client.call(method('Unary'), { count: count + 1 }))
    expect((await Promise.all(many)).map(({ count }) => count)).toEqual(many.map((_, index) => index + 1))
  })

  test('a failure keeps its status, its message in any script, and its details', async () => {
    const metadata = new Metadata()
    metadata.set('grpc-status-details-bin', Buffer.from([1, 2, 250]))
    const { address } = await foreignServer((_, answer) =>
      answer({ code: status.PERMISSION_DENIED, details: 'nicht 100% erlaubt: 鍵\n', metadata }),
    )
    const failure = clientOf(address).call(method('Unary'), {})
    await expect(failure).rejects.toBeInstanceOf(GrpcError)
    await expect(failure).rejects.toMatchObject({
      code: STATUS.permissionDenied,
      message: 'nicht 100% erlaubt: 鍵\n',
      details: Buffer.from([1, 2, 250]),
    })
  })

  test('a method that is not there: "unimplemented"', async () => {
    const { address } = await foreignServer((call, answer) => answer(null, call.request))
    await expect(clientOf(address).call(method('Other'), {})).rejects.toMatchObject({
      code: STATUS.unimplemented,
    })
  })

  test('a deadline ends the call and the server knows it; the connection lives on', async () => {
    let deadline: unknown
    const { address } = await foreignServer((call, answer) => {
      deadline = call.getDeadline()
      if (call.request.text !== 'never') answer(null, call.request)
    })
    const client = clientOf(address)
    const before = Date.now()
    await expect(client.call(method('Unary'), { text: 'never' }, { timeoutMs: 100 })).rejects.toMatchObject({
      code: STATUS.deadlineExceeded,
      message: 'no answer within 100 ms',
    })
    const until = deadline instanceof Date ? deadline.getTime() : Number(deadline)
    expect(until - before).toBeGreaterThan(0)
    expect(until - before).toBeLessThan(10_000)
    expect((await client.call(method('Unary'), { text: 'now' })).text).toBe('now')
  })

  test('an abort ends the call, before it is sent and while it is under way', async () => {
    const arrived = Promise.withResolvers<void>()
    const cancelled = Promise.withResolvers<void>()
    const { address } = await foreignServer(call => {
      call.on('cancelled', () => cancelled.resolve())
      arrived.resolve()
    })
    const client = clientOf(address)
    const abort = new AbortController()
    const call = client.call(method('Unary'), {}, { signal: abort.signal })
    const refused = expect(call).rejects.toMatchObject({ code: STATUS.cancelled })
    await arrived.promise
    abort.abort()
    await refused
    await cancelled.promise
    await expect(client.call(method('Unary'), {}, { signal: abort.signal })).rejects.toMatchObject({
      code: STATUS.cancelled,
    })
  })

  test('a server that is gone: "unavailable", and the next call connects anew', async () => {
    const arrived = Promise.withResolvers<void>()
    const first = await foreignServer(() => arrived.resolve())
    const port = Number(first.address.split(':')[1])
    const client = clientOf(first.address)
    const lost = expect(client.call(method('Unary'), {})).rejects.toMatchObject({ code: STATUS.unavailable })
    await arrived.promise
    first.server.forceShutdown()
    await lost
    await expect(client.call(method('Unary'), {})).rejects.toMatchObject({
      code: STATUS.unavailable,
      message: expect.stringContaining('ECONNREFUSED'),
    })
    const again = new GrpcServer({ routes: echoRoutes(newSeen()) })
    await again.listen({ host: '127.0.0.1', port })
    onTestFinished(() => again.close())
    expect((await client.call(method('Unary'), { text: 'back' })).text).toBe('back')
  })
})

describe('with our own server', () => {
  async function start() {
    const seen = newSeen()
    const server = new GrpcServer({ routes: echoRoutes(seen) })
    await server.listen({ host: '127.0.0.1', port: 0 })
    onTestFinished(() => server.close())
    return { seen, client: clientOf(`127.0.0.1:${server.port}`) }
  }

  test('an answer, and the server sees that it was delivered', async () => {
    const { seen, client } = await start()
    expect(await client.call(method('Unary'), { text: 'a', count: 3 })).toMatchObject({ text: 'a', count: 3 })
    await expect.poll(() => seen.delivered).toEqual([true])
  })

  test('failures of the handler', async () => {
    const { client } = await start()
    await expect(client.call(method('Fails'), { text: 'é', count: 1 })).rejects.toMatchObject({
      code: STATUS.failedPrecondition,
      message: 'é',
    })
    await expect(client.call(method('Fails'), { text: '100%' })).rejects.toMatchObject({
      code: STATUS.unknown,
      message: '100%',
    })
  })

  test('an aborted call is aborted on the server', async () => {
    const { seen, client } = await start()
    const abort = new AbortController()
    const call = client.call(method('Held'), {}, { signal: abort.signal })
    const refused = expect(call).rejects.toMatchObject({ code: STATUS.cancelled })
    await expect.poll(() => seen.calls).toHaveLength(1)
    abort.abort()
    await refused
    await expect.poll(() => seen.calls[0]?.signal.aborted).toBe(true)
    seen.release()
    await expect.poll(() => seen.delivered).toEqual([false])
  })
})

describe('with a server that does not speak gRPC', () => {
  async function start(serve: (server: Http2Server) => void) {
    const server = createServer()
    serve(server)
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    return clientOf(`127.0.0.1:${(server.address() as AddressInfo).port}`)
  }

  test.each([
    ['another status of HTTP', { ':status': 404 }, 'HTTP 404 without a gRPC status'],
    ['no status of gRPC', { ':status': 200 }, 'HTTP 200 without a gRPC status'],
  ])('%s', async (_, headers, words) => {
    const client = await start(server =>
      server.on('stream', stream => stream.respond(headers, { endStream: true })),
    )
    await expect(client.call(method('Unary'), {})).rejects.toMatchObject({
      code: STATUS.unknown,
      message: expect.stringContaining(words),
    })
  })

  test('an answer that is cut off, or not the message it should be', async () => {
    const client = await start(server =>
      server.on('stream', (stream, headers) => {
        stream.respond({ ':status': 200 }, { waitForTrailers: true })
        stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }))
        stream.end(headers[':path']?.endsWith('Empty') ? Buffer.of() : Buffer.of(0, 0, 0, 0, 1, 0x0a))
      }),
    )
    await expect(client.call(method('Empty'), {})).rejects.toMatchObject({
      code: STATUS.internal,
      message: 'the answer has 0 messages in place of one',
    })
    await expect(client.call(method('Broken'), {})).rejects.toMatchObject({
      code: STATUS.internal,
      message: expect.stringContaining('sample.Echo cannot be decoded'),
    })
  })
})
