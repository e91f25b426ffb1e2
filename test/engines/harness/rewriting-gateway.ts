import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Emulator } from '../../../src/emulator/index.ts'
import type { Gateway } from './gateway.ts'

/** An answer on its way back. */
export interface Passing {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly body: Buffer
}

/** A request on its way, and how to pass it on. */
export interface Passage {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingHttpHeaders
  /** Lets the emulator carry it out. Not calling it keeps the request from the platform. */
  pass(): Promise<Passing>
}

/** Stands before an emulator and answers what `answer` makes of each request. It can change while it runs. */
export async function openRewritingGateway(
  emulator: Emulator,
  answer: (passage: Passage) => Promise<Passing>,
): Promise<Gateway> {
  const server = createServer(async (incoming, outgoing) => {
    const body = Buffer.concat(await incoming.toArray())
    const { method = 'GET', headers } = incoming
    const url = new URL(incoming.url ?? '/', `http://${headers.host}`)
    const pass = () => forward(emulator, method, `${url.pathname}${url.search}`, headers, body)
    const passing = await answer({ method, url, headers, pass })
    outgoing.writeHead(passing.status, passing.headers)
    outgoing.end(passing.body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function forward(
  emulator: Emulator,
  method: string,
  path: string,
  headers: IncomingHttpHeaders,
  body: Buffer,
): Promise<Passing> {
  return new Promise((resolve, reject) => {
    const forwarded = request(`${emulator.origin}${path}`, { method, headers }, async response => {
      const { 'content-length': _, 'transfer-encoding': __, ...kept } = response.headers
      resolve({
        status: response.statusCode ?? 502,
        headers: kept,
        body: Buffer.concat(await response.toArray()),
      })
    })
    forwarded.on('error', reject)
    forwarded.end(body)
  })
}
