import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, credentials, Metadata, type ServiceError } from '@grpc/grpc-js'
import { onTestFinished } from 'vitest'
import {
  bytes,
  type Call,
  decode,
  duplex,
  encode,
  GrpcError,
  GrpcServer,
  type GrpcServerOptions,
  int32,
  message,
  type Routes,
  STATUS,
  serverStream,
  string,
  unary,
} from '../../src/grpc/index.ts'

export const Echo = message('sample.Echo', { text: string(1), data: bytes(2), count: int32(3) })

/** What the handlers of the echo server saw, and when a held one may go on. */
export interface Seen {
  readonly calls: Call[]
  readonly delivered: boolean[]
  /** Ends every held call. */
  release(): void
  readonly released: Promise<void>
}

export function newSeen(): Seen {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { calls: [], delivered: [], release: resolve, released: promise }
}

function record(seen: Seen, call: Call): void {
  seen.calls.push(call)
  call.afterwards(delivered => void seen.delivered.push(delivered))
}

/** Methods that answer what they are sent, each in a way of its own. */
export function echoRoutes(seen: Seen): Routes {
  return {
    '/sample.Echo/Unary': () =>
      unary(Echo, Echo, async (request, call) => {
        record(seen, call)
        return request
      }),
    '/sample.Echo/Held': () =>
      unary(Echo, Echo, async (request, call) => {
        record(seen, call)
        await seen.released
        return request
      }),
    '/sample.Echo/Fails': () =>
      unary(Echo, Echo, async request => {
        if (request.count > 0) throw new GrpcError(STATUS.failedPrecondition, request.text)
        throw new Error(request.text)
      }),
    '/sample.Echo/Times': () =>
      serverStream(Echo, Echo, async function* (request, call) {
        record(seen, call)
        for (let count = 1; count <= Math.abs(request.count); count++) yield { ...request, count }
        if (request.count < 0) throw new GrpcError(STATUS.notFound, 'after the last')
      }),
    '/sample.Echo/Talk': () =>
      duplex(Echo, Echo, async function* (requests, call) {
        record(seen, call)
        yield { text: 'hello' }
        for await (const request of requests) yield request
      }),
  }
}

/** A real server on a unix socket and a client of @grpc/grpc-js, both closed with the test. */
export async function startEcho(seen: Seen, options: Partial<GrpcServerOptions> = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'echo-'))
  const path = join(directory, 's')
  const server = new GrpcServer({ routes: echoRoutes(seen), ...options })
  await server.listen({ path })
  const client = new Client(`unix:${path}`, credentials.createInsecure(), {
    'grpc.max_receive_message_length': -1,
    'grpc.max_send_message_length': -1,
    'grpc.enable_retries': 0,
  })
  onTestFinished(() => {
    client.close()
    server.close()
    rmSync(directory, { recursive: true })
  })
  return { server, client, path }
}

type EchoInput = Parameters<typeof encode<ReturnType<typeof decodeEcho>>>[1]
const decodeEcho = (data: Buffer) => decode(Echo, data)
const encodeEcho = (value: EchoInput) => Buffer.from(encode(Echo, value))

/** Calls a unary method; rejects with the ServiceError. */
export function call(client: Client, method: string, request: EchoInput, deadline?: Date) {
  const { promise, resolve, reject } = Promise.withResolvers<ReturnType<typeof decodeEcho>>()
  const under = client.makeUnaryRequest(
    `/sample.Echo/${method}`,
    encodeEcho,
    decodeEcho,
    request,
    new Metadata(),
    deadline ? { deadline } : {},
    (error: ServiceError | null, response) =>
      error ? reject(error) : resolve(response ?? decodeEcho(Buffer.of())),
  )
  return { answer: promise, cancel: () => under.cancel() }
}

export function callStream(client: Client, method: string, request: EchoInput) {
  return client.makeServerStreamRequest(`/sample.Echo/${method}`, encodeEcho, decodeEcho, request)
}

export function callDuplex(client: Client, method: string) {
  return client.makeBidiStreamRequest(`/sample.Echo/${method}`, encodeEcho, decodeEcho)
}
