import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { KeyPair } from './certificates.ts'

/** A request as it arrived. */
export interface Received {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
  /** The port that the client sent from: one per connection. */
  readonly from: number
}

/** Answers one request. */
export type Handler = (response: ServerResponse, request: Received) => void

export interface TestServer {
  readonly port: number
  /** `http(s)://127.0.0.1:port`. */
  readonly origin: string
  readonly received: readonly Received[]
}

/**
 * A real HTTP server that answers the first request with the first handler, and so on; the last handler
 * answers all that follow. It ends with the test.
 */
export async function serve(handlers: readonly Handler[], tls?: KeyPair): Promise<TestServer> {
  const received: Received[] = []
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = []
    request.on('error', () => undefined)
    request.on('data', chunk => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      const entry = {
        method,
        url,
        headers,
        body: Buffer.concat(chunks).toString(),
        from: request.socket.remotePort ?? 0,
      }
      const handler = handlers[Math.min(received.length, handlers.length - 1)]
      received.push(entry)
      handler?.(response, entry)
    })
  }
  const server =
    tls === undefined
      ? createServer(listener)
      : createTlsServer({ key: tls.key, cert: tls.certificate }, listener)
  server.on('tlsClientError', () => undefined)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { port, origin: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`, received }
}

/** Answers with JSON. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Handler {
  return response => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify(body))
  }
}

/** Answers with an HTML page. */
export function html(title: string, status = 200): Handler {
  return response => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
    response.end(`<!doctype html><html><head><title>${title}</title></head><body>page</body></html>`)
  }
}

/** Resets the connection. */
export const reset: Handler = response => response.socket?.resetAndDestroy()

/** Never answers. */
export const silence: Handler = () => undefined

/** Begins an answer of 500 bytes and closes the connection after ten. */
export const truncate: Handler = response => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' })
  response.write('{"key": "e', () => response.socket?.destroy())
}

/** Answers with a status and nothing else. */
export function status(code: number, headers: Record<string, string> = {}): Handler {
  return response => {
    response.writeHead(code, headers)
    response.end()
  }
}

/** A port of this machine on which nothing listens. */
export async function deadPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}
