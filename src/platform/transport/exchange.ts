import type { ClientRequest } from 'node:http'
import type { TLSSocket } from 'node:tls'
import type { Agents } from './agents.ts'
import { decodeContent } from './content-coding.ts'

/** One request as it is sent. */
export interface Exchange {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** How long an exchange may take, in milliseconds, and how large its answer may be, in bytes. */
export interface ExchangeLimits {
  /** Until a connection (with its TLS session and tunnel) stands. */
  readonly connectTimeout: number
  /** Until the whole answer is there. */
  readonly requestTimeout: number
  readonly largestBody: number
}

/** A complete answer, whatever its status. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** Empty where it cannot be read. */
  readonly body: string
  /** Why its content cannot be read, as a clause; absent where it can. */
  readonly unreadable?: string
}

/** Why an exchange ended without an answer. */
export type FaultReason = 'stopped' | 'connect-timeout' | 'timeout' | 'too-large' | 'network'

/** An exchange that ended without an answer. */
export class ExchangeFault extends Error {
  readonly reason: FaultReason
  /** Whether any byte of the request may have reached the other side. */
  readonly sent: boolean
  /** The network's code, such as `ECONNREFUSED`. */
  readonly code: string | undefined

  constructor(reason: FaultReason, sent: boolean, message: string, code?: string) {
    super(message)
    this.name = 'ExchangeFault'
    this.reason = reason
    this.sent = sent
    this.code = code
  }
}

/**
 * Sends one request and reads the whole answer. No redirect, no retry, no error for a status.
 *
 * The signal ends it while nothing was sent, and a GET at any time; a POST or DELETE that was sent is
 * awaited. A POST gets a connection of its own, so that `sent` can be told for certain.
 *
 * @throws ExchangeFault
 */
export async function exchange(
  request: Exchange,
  agents: Agents,
  limits: ExchangeLimits,
  signal: AbortSignal,
): Promise<Answer> {
  const { default: got } = await import('got')
  const { method, url } = request
  const secure = url.protocol === 'https:'
  const agent = method === 'POST' ? agents.fresh : agents.reused
  const ending = new AbortController()
  let sent = false
  let reason: FaultReason = 'network'
  let upgraded = false

  const end = (why: FaultReason) => {
    if (reason === 'network') reason = why
    ending.abort()
  }
  const stop = () => {
    if (method === 'GET' || !sent) end('stopped')
  }
  const connectTimer = setTimeout(() => sent || end('connect-timeout'), limits.connectTimeout)
  const totalTimer = setTimeout(end, limits.requestTimeout, 'timeout')
  signal.addEventListener('abort', stop)

  try {
    if (signal.aborted) throw new ExchangeFault('stopped', false, 'stopped before the request')
    const response = await got(url, {
      method,
      headers: request.headers,
      ...(request.body === undefined ? {} : { body: request.body }),
      agent: secure ? { https: agent as import('node:https').Agent } : { http: agent },
      https: { rejectUnauthorized: true },
      retry: { limit: 0 },
      throwHttpErrors: false,
      followRedirect: false,
      decompress: false,
      responseType: 'buffer',
      signal: ending.signal,
    })
      .on('request', outgoing => {
        const request = outgoing as ClientRequest
        // Nobody asked for another protocol, and no answer follows in this one.
        request.once('upgrade', (_, socket) => {
          upgraded = true
          socket.destroy()
          end('network')
        })
        whenSent(request, secure, () => {
          sent = true
          clearTimeout(connectTimer)
        })
      })
      .on('downloadProgress', ({ transferred }) => {
        if (transferred > limits.largestBody) end('too-large')
      })
    const { statusCode: status, headers } = response
    const content = await decodeContent(response.body, headers['content-encoding'], limits.largestBody)
    if (content.kind === 'too-large') throw new ExchangeFault('too-large', true, 'too large once decoded')
    if (content.kind === 'failed') return { status, headers, body: '', unreadable: content.reason }
    return { status, headers, body: Buffer.from(content.bytes).toString() }
  } catch (error) {
    if (error instanceof ExchangeFault) throw error
    if (upgraded) throw new ExchangeFault('network', true, 'it was switched to another protocol')
    const { message, code } = innermost(error)
    throw new ExchangeFault(reason, sent, message, code)
  } finally {
    clearTimeout(connectTimer)
    clearTimeout(totalTimer)
    signal.removeEventListener('abort', stop)
  }
}

/** Calls back when the connection is established, before the first byte of the request can be sent. */
function whenSent(request: ClientRequest, secure: boolean, callback: () => void): void {
  request.once('response', callback)
  request.once('socket', socket => {
    const established = secure ? (socket as SecureSocket).secureConnecting === false : !socket.connecting
    if (request.reusedSocket || established) callback()
    else socket.once(secure ? 'secureConnect' : 'connect', callback)
  })
}

/** Node and Bun have this property; the type declarations do not. */
type SecureSocket = TLSSocket & { secureConnecting?: boolean }

/** The message and code of the network error, without the request that the HTTP library adds to it. */
function innermost(error: unknown): { message: string; code: string | undefined } {
  const { cause } = error as { cause?: unknown }
  const inner = cause instanceof AggregateError ? cause.errors[0] : cause
  const { message, code } = (inner instanceof Error ? inner : error) as NodeJS.ErrnoException
  const outerCode = (error as NodeJS.ErrnoException).code
  return { message: String(message), code: typeof code === 'string' ? code : outerCode }
}
