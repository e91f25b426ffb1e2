import { constants, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2'
import { decode, encode } from '../protobuf/message.ts'
import { WireError } from '../protobuf/wire-error.ts'
import { Answer } from './answer.ts'
import { FrameReader } from './frame.ts'
import type { Call, Method, Routes } from './method.ts'
import { Queue } from './queue.ts'
import { GrpcError, STATUS } from './status.ts'
import { parseTimeout } from './timeout.ts'

/** What serving a call needs to know of its server. */
export interface CallOptions {
  readonly routes: Routes
  readonly maxMessageSize: number
}

/**
 * Serves one gRPC call on an HTTP/2 stream.
 *
 * @returns a promise that resolves when its handler has ended and all that follows it is done.
 */
export async function serveCall(
  stream: ServerHttp2Stream,
  headers: IncomingHttpHeaders,
  options: CallOptions,
): Promise<void> {
  stream.on('error', toldByClose)
  const refusal = refusedRequest(headers)
  if (refusal !== undefined) {
    stream.respond({ ':status': refusal }, { endStream: true })
    stream.resume()
    return
  }

  const cancel = new AbortController()
  const callbacks: ((delivered: boolean) => void | Promise<void>)[] = []
  const answer = new Answer(stream)
  let answered = false
  const closed = new Promise<void>(resolve => {
    stream.once('close', () => {
      // Thousands of calls end well, and an error costs a stack trace: only one that is needed is made.
      if (!answered) cancel.abort(new GrpcError(STATUS.cancelled, 'the call was cancelled'))
      resolve()
    })
  })
  const deadline = expireAfter(parseTimeout(headers['grpc-timeout'] as string | undefined), () => {
    const expired = new GrpcError(STATUS.deadlineExceeded, 'the deadline of the call has passed')
    answer.fail(expired)
    cancel.abort(expired)
  })
  const call: Call = {
    signal: cancel.signal,
    metadata: headers,
    connection: stream.session ?? stream,
    afterwards: callback => callbacks.push(callback),
  }

  // Bytes can arrive before the method is loaded: listen first.
  const requests = receive(stream, options.maxMessageSize)
  let complete = false
  try {
    const method = await findMethod(options.routes, headers[':path'])
    await run(method, requests, call, answer)
    complete = answer.succeed()
  } catch (error) {
    complete = answer.fail(error)
  } finally {
    answered = true
    clearTimeout(deadline)
    stream.resume()
  }
  if (callbacks.length === 0) return
  await closed
  const delivered = complete && answer.sent && stream.rstCode === constants.NGHTTP2_NO_ERROR
  for (const callback of callbacks) await callback(delivered)
}

/** A broken stream is told by "close"; without a listener its error would end the process. */
function toldByClose(): undefined {
  return undefined
}

/** The HTTP status for a request that is not gRPC at all. */
function refusedRequest(headers: IncomingHttpHeaders): number | undefined {
  if (headers[':method'] !== 'POST') return 405
  return headers['content-type']?.startsWith('application/grpc') ? undefined : 415
}

function expireAfter(milliseconds: number | undefined, expire: () => void): NodeJS.Timeout | undefined {
  return milliseconds === undefined ? undefined : setTimeout(expire, milliseconds)
}

async function findMethod(routes: Routes, path: string | undefined): Promise<Method> {
  const route = path !== undefined && Object.hasOwn(routes, path) ? routes[path] : undefined
  if (route === undefined) throw new GrpcError(STATUS.unimplemented, `there is no method ${path}`)
  return await route()
}

/** The messages of the request, still encoded. */
function receive(stream: ServerHttp2Stream, maxMessageSize: number): Queue<Buffer> {
  const queue = new Queue<Buffer>()
  const frames = new FrameReader(maxMessageSize)
  stream.on('data', (chunk: Buffer) => {
    if (queue.ended) return
    try {
      for (const message of frames.push(chunk)) queue.push(message)
    } catch (error) {
      queue.fail(error)
    }
  })
  stream.on('end', () => {
    if (frames.pending) queue.fail(new GrpcError(STATUS.internal, 'the request ends inside a message'))
    queue.end()
  })
  stream.on('close', () => {
    if (!queue.ended) queue.fail(new GrpcError(STATUS.cancelled, 'the call was cancelled'))
  })
  return queue
}

async function run(method: Method, requests: Queue<Buffer>, call: Call, answer: Answer): Promise<void> {
  switch (method.kind) {
    case 'unary': {
      const response = await method.handle(decodeRequest(method, await only(requests)), call)
      await answer.send(encode(method.response, response))
      return
    }
    case 'server-stream': {
      const responses = method.handle(decodeRequest(method, await only(requests)), call)
      await stream(method, responses, answer)
      return
    }
    case 'duplex': {
      const responses = method.handle(decoded(method, requests), call)
      await stream(method, responses, answer)
      return
    }
  }
}

/** Asks for the next answer when the caller takes it, and ends the handler's iteration with the call. */
async function stream(method: Method, responses: AsyncIterable<unknown>, answer: Answer): Promise<void> {
  for await (const response of responses) {
    if (!(await answer.send(encode(method.response, response as never)))) return
  }
}

function decodeRequest(method: Method, message: Buffer): unknown {
  try {
    return decode(method.request, message)
  } catch (error) {
    throw error instanceof WireError ? new GrpcError(STATUS.internal, error.message) : error
  }
}

async function* decoded(method: Method, requests: AsyncIterable<Buffer>): AsyncIterable<unknown> {
  for await (const message of requests) yield decodeRequest(method, message)
}

/** The one message of a request that may hold no more. A handler starts only when the request is complete. */
async function only(requests: Queue<Buffer>): Promise<Buffer> {
  const messages: Buffer[] = []
  for await (const message of requests) messages.push(message)
  const [message] = messages
  if (message === undefined || messages.length > 1) {
    throw new GrpcError(STATUS.internal, `the request has ${messages.length} messages in place of one`)
  }
  return message
}
