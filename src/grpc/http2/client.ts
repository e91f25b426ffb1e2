import { type ClientHttp2Session, type ClientHttp2Stream, connect } from 'node:http2'
import { decode, encode, type Input, type MessageType } from '../protobuf/message.ts'
import { WireError } from '../protobuf/wire-error.ts'
import { type Received, receiveAnswer } from './client-answer.ts'
import { frame } from './frame.ts'
import { GrpcError, receivedStatus, STATUS } from './status.ts'
import { formatTimeout } from './timeout.ts'

/** What a client calls: a unary method by its path and its messages. */
export interface RemoteMethod<Request, Response> {
  /** As in `/package.Service/Method`. */
  readonly path: string
  readonly request: MessageType<Request>
  readonly response: MessageType<Response>
}

export interface ClientCallOptions {
  /** Ends the call with the status "cancelled". */
  readonly signal?: AbortSignal
  /** After so many milliseconds the call ends with the status "deadline exceeded". Default: no limit. */
  readonly timeoutMs?: number
}

/**
 * Calls unary methods of a gRPC server over plain HTTP/2, all on one connection, which is made for the first
 * call, and again for a call that finds it closed.
 */
export class GrpcClient {
  readonly #address: string
  #session: ClientHttp2Session | undefined

  /** @param address host and port, as in `127.0.0.1:50051`. */
  constructor(address: string) {
    this.#address = address
  }

  /**
   * Calls a method.
   *
   * @throws {GrpcError} with the status that the server answered; "unavailable" if it cannot be reached.
   * @throws {WireError} if the request does not fit its table.
   */
  async call<Request, Response>(
    { path, request, response }: RemoteMethod<Request, Response>,
    message: Input<Request>,
    { signal, timeoutMs }: ClientCallOptions = {},
  ): Promise<Response> {
    const framed = frame(encode(request, message))
    if (signal?.aborted === true) throw cancelled()
    const stream = this.#open(path, timeoutMs)
    const onAbort = () => stream.destroy(cancelled())
    const onExpiry = () => stream.destroy(expired(timeoutMs))
    signal?.addEventListener('abort', onAbort)
    const deadline = timeoutMs === undefined ? undefined : setTimeout(onExpiry, timeoutMs)
    try {
      stream.end(framed)
      return answerIn(response, await receiveAnswer(stream))
    } finally {
      clearTimeout(deadline)
      signal?.removeEventListener('abort', onAbort)
    }
  }

  /** Closes the connection; calls in flight fail. */
  close(): void {
    this.#session?.destroy()
  }

  #open(path: string, timeoutMs: number | undefined): ClientHttp2Stream {
    const headers = {
      ':method': 'POST',
      ':path': path,
      'content-type': 'application/grpc',
      te: 'trailers',
      ...(timeoutMs !== undefined && { 'grpc-timeout': formatTimeout(timeoutMs) }),
    }
    try {
      return this.#connection().request(headers)
    } catch (error) {
      // The server has just said that it takes no more.
      throw new GrpcError(STATUS.unavailable, (error as Error).message)
    }
  }

  #connection(): ClientHttp2Session {
    const open = this.#session
    if (open !== undefined && !open.closed && !open.destroyed) return open
    const session = connect(`http://${this.#address}`)
    session.on('error', toldByStreams)
    this.#session = session
    return session
  }
}

/** Each call is told by its own stream; without a listener the error would end the process. */
function toldByStreams(): undefined {
  return undefined
}

function cancelled(): GrpcError {
  return new GrpcError(STATUS.cancelled, 'the call was cancelled')
}

function expired(timeoutMs: number | undefined): GrpcError {
  return new GrpcError(STATUS.deadlineExceeded, `no answer within ${timeoutMs} ms`)
}

function answerIn<Response>(
  type: MessageType<Response>,
  { headers, trailers, messages }: Received,
): Response {
  const failure = receivedStatus(headers, trailers)
  if (failure !== undefined) throw failure
  const [message] = messages
  if (message === undefined || messages.length > 1) {
    throw new GrpcError(STATUS.internal, `the answer has ${messages.length} messages in place of one`)
  }
  try {
    return decode(type, message)
  } catch (error) {
    throw error instanceof WireError ? new GrpcError(STATUS.internal, error.message) : error
  }
}
