import type { ClientHttp2Stream, IncomingHttpHeaders } from 'node:http2'
import { FrameReader } from './frame.ts'
import { GrpcError, STATUS } from './status.ts'

/** Everything that a server sent for one call. */
export interface Received {
  readonly headers: IncomingHttpHeaders
  /** Empty if the call ended with its headers. */
  readonly trailers: IncomingHttpHeaders
  /** Still encoded. */
  readonly messages: readonly Buffer[]
}

/** The most bytes that an answer may have. */
const MAX_MESSAGE_SIZE = 256 * 1024 * 1024

/**
 * Collects what a stream brings until it closes.
 *
 * @throws {GrpcError} the error that the stream was destroyed with; "unavailable" if the connection failed.
 */
export async function receiveAnswer(stream: ClientHttp2Stream): Promise<Received> {
  const frames = new FrameReader(MAX_MESSAGE_SIZE)
  const messages: Buffer[] = []
  let headers: IncomingHttpHeaders | undefined
  let trailers: IncomingHttpHeaders = {}
  let failure: unknown
  stream.on('response', received => {
    headers = received
  })
  stream.on('trailers', received => {
    trailers = received
  })
  stream.on('data', (chunk: Buffer) => {
    try {
      messages.push(...frames.push(chunk))
    } catch (error) {
      stream.destroy(error as GrpcError)
    }
  })
  stream.on('error', error => {
    failure = error
  })
  await new Promise<void>(resolve => stream.once('close', resolve))
  if (failure instanceof GrpcError) throw failure
  if (headers === undefined) throw withoutAnswer(stream, failure)
  return { headers, trailers, messages }
}

function withoutAnswer(stream: ClientHttp2Stream, failure: unknown): GrpcError {
  const why = failure instanceof Error ? failure.message : `the stream was reset (${stream.rstCode})`
  return new GrpcError(STATUS.unavailable, `no answer came: ${why}`)
}
