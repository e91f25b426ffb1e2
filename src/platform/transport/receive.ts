import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Agents } from './agents.ts'

/** One request as it is sent. */
export interface Exchange {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** An answer as it came. */
export interface Received {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Uint8Array
}

/** What follows a request while it is under way. */
export interface Watch {
  /** Ends the request when aborted. */
  readonly ending: AbortSignal
  /** Called once the request exists, before anything of it is sent. */
  begun(outgoing: ClientRequest): void
  /** Called with how many bytes of the body are there by now. */
  received(size: number): void
}

/** Nobody asked for another protocol, and no answer follows in this one. */
export class SwitchedProtocol extends Error {
  constructor() {
    super('it was switched to another protocol')
  }
}

/**
 * Sends a request by the runtime's own HTTP client and reads the answer to its end. An answer that breaks off, or has
 * another length than it says, is an error: half of a list is none.
 *
 * @throws Error of the network, `SwitchedProtocol`, or the reason of `ending`
 */
export function receive(
  { method, url, headers, body }: Exchange,
  agents: Agents,
  { ending, begun, received }: Watch,
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const outgoing = agents.request(url, {
      method,
      headers: body === undefined ? headers : { ...headers, 'content-length': Buffer.byteLength(body) },
      agent: method === 'POST' ? agents.fresh : agents.reused,
      rejectUnauthorized: true,
    })
    const over = () => outgoing.destroy(ending.reason)
    ending.addEventListener('abort', over, { once: true })
    const fail = (error: unknown) => {
      ending.removeEventListener('abort', over)
      reject(error)
    }
    const unanswered = () => fail(new Error('the connection was closed'))
    // Errors that come later than the first one are heard, too: an unheard one would end the process.
    outgoing.on('error', fail)
    outgoing.once('close', unanswered)
    outgoing.once('upgrade', (_, socket) => {
      socket.destroy()
      fail(new SwitchedProtocol())
      outgoing.destroy()
    })
    outgoing.once('response', incoming => {
      outgoing.off('close', unanswered)
      readBody(incoming, received).then(bytes => {
        ending.removeEventListener('abort', over)
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, bytes })
      }, fail)
    })
    begun(outgoing)
    outgoing.end(body)
  })
}

function readBody(incoming: IncomingMessage, received: (size: number) => void): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    incoming.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      size += chunk.length
      received(size)
    })
    incoming.on('error', reject)
    incoming.once('close', () => reject(new Error('the answer breaks off')))
    incoming.once('end', () => {
      const told = incoming.headers['content-length']
      if (!incoming.complete) reject(new Error('the answer breaks off'))
      else if (told !== undefined && Number(told) !== size) {
        reject(new Error(`the answer has ${size} bytes and says that it has ${told}`))
      } else resolve(Buffer.concat(chunks, size))
    })
  })
}
