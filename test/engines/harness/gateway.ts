import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Emulator } from '../../../src/emulator/index.ts'

/** A server before an emulator, with an address of its own. */
export type Gateway = { readonly endpoint: string } & AsyncDisposable

/** What a gateway changes on the way; without them it changes nothing. */
export interface GatewayChanges {
  /** The headers of a request, from those that came and the project that it names. */
  readonly request?: (headers: IncomingHttpHeaders, projectId: string | undefined) => OutgoingHttpHeaders
  /** The headers of an answer; it has a Date only if these have. */
  readonly answer?: (headers: IncomingHttpHeaders) => OutgoingHttpHeaders
  /** The body of an answer, from the one that came. */
  readonly body?: (text: string) => string
}

/** Stands before an emulator and passes everything on, with headers changed. */
export async function openGateway(emulator: Emulator, changes: GatewayChanges): Promise<Gateway> {
  const { request: ask = headers => headers, answer: tell = headers => headers, body: rewrite } = changes
  const server = createServer(async (incoming, outgoing) => {
    const body = Buffer.concat(await incoming.toArray())
    const { pathname, search, searchParams } = new URL(incoming.url ?? '/', emulator.endpoint)
    const inBody =
      body.length > 0 ? (JSON.parse(body.toString()) as { project_id?: string }).project_id : undefined
    const headers = ask(incoming.headers, searchParams.get('project_id') ?? inBody)
    const forwarded = request(`${emulator.origin}${pathname}${search}`, { method: incoming.method, headers })
    forwarded.on('response', answer => {
      outgoing.sendDate = false
      const status = answer.statusCode ?? 502
      if (rewrite === undefined) {
        outgoing.writeHead(status, tell(answer.headers))
        answer.pipe(outgoing)
        return
      }
      void answer.toArray().then(parts => {
        const { 'content-length': _, ...headers } = answer.headers
        outgoing.writeHead(status, tell(headers))
        outgoing.end(rewrite(Buffer.concat(parts).toString()))
      })
    })
    forwarded.on('error', () => outgoing.destroy())
    forwarded.end(body)
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
