import type { ClientRequest } from 'node:http'
import type { TLSSocket } from 'node:tls'
import type { Agents } from './agents.ts'
import { decodeContent } from './content-coding.ts'
import { type Exchange, receive, SwitchedProtocol } from './receive.ts'

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
  const secure = request.url.protocol === 'https:'
  const ending = new AbortController()
  let sent = false
  let reason: FaultReason = 'network'

  const end = (why: FaultReason) => {
    if (reason === 'network') reason = why
    ending.abort()
  }
  const stop = () => {
    if (request.method === 'GET' || !sent) end('stopped')
  }
  const connectTimer = setTimeout(() => sent || end('connect-timeout'), limits.connectTimeout)
  const totalTimer = setTimeout(end, limits.requestTimeout, 'timeout')
  signal.addEventListener('abort', stop)

  try {
    if (signal.aborted) throw new ExchangeFault('stopped', false, 'stopped before the request')
    const { status, headers, bytes } = await receive(request, agents, {
      ending: ending.signal,
      begun(outgoing) {
        whenSent(outgoing, secure, () => {
          sent = true
          clearTimeout(connectTimer)
        })
      },
      received(size) {
        if (size > limits.largestBody) end('too-large')
      },
    })
    const content = await decodeContent(bytes, headers['content-encoding'], limits.largestBody)
    if (content.kind === 'too-large') throw new ExchangeFault('too-large', true, 'too large once decoded')
    if (content.kind === 'failed') return { status, headers, body: '', unreadable: content.reason }
    return { status, headers, body: Buffer.from(content.bytes).toString() }
  } catch (error) {
    if (error instanceof ExchangeFault) throw error
    const { message, code } = innermost(error)
    throw new ExchangeFault(reason, sent || error instanceof SwitchedProtocol, message, code)
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

/** The message and code of the network error: of the first address, if a host has several. */
function innermost(error: unknown): { message: string; code: string | undefined } {
  const inner = error instanceof AggregateError ? error.errors[0] : error
  const { message, code } = (inner instanceof Error ? inner : error) as NodeJS.ErrnoException
  const outerCode = (error as NodeJS.ErrnoException).code
  return { message: String(message), code: typeof code === 'string' ? code : outerCode }
}
