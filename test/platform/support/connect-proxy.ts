import { createServer, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import type { KeyPair } from './certificates.ts'

export interface ConnectProxy {
  /** `http(s)://address:port`. */
  readonly url: string
  readonly host: string
  /** The target of each tunnel that was asked for. */
  readonly tunnels: readonly string[]
  /** The proxy-authorization headers that came with them. */
  readonly authorizations: readonly (string | undefined)[]
}

/**
 * A real CONNECT proxy that leads every tunnel to a port of this machine, whatever name was asked for.
 *
 * @param refuse the statuses to answer the first tunnels with instead; `hang` leaves one without an answer
 * @param tls makes it a proxy that is itself spoken to over TLS
 * @param address of this machine at which it listens
 */
export async function connectProxy(
  targetPort: number,
  refuse: readonly (number | 'hang')[] = [],
  tls?: KeyPair,
  address = '127.0.0.1',
): Promise<ConnectProxy> {
  const tunnels: string[] = []
  const authorizations: (string | undefined)[] = []
  const sockets = new Set<Socket>()
  const plain: RequestListener = (_, response) => void response.writeHead(405).end()
  const server =
    tls === undefined ? createServer(plain) : createTlsServer({ key: tls.key, cert: tls.certificate }, plain)
  server.on('connection', socket => sockets.add(socket))
  server.on('connect', (request, client: Socket, head: Buffer) => {
    const refusal = refuse[tunnels.length]
    tunnels.push(request.url ?? '')
    authorizations.push(request.headers['proxy-authorization'])
    client.on('error', () => undefined)
    if (refusal === 'hang') return
    if (refusal !== undefined) {
      client.end(`HTTP/1.1 ${refusal} Refused\r\ncontent-length: 0\r\n\r\n`)
      return
    }
    const upstream = connect(targetPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      upstream.write(head)
      upstream.pipe(client)
      client.pipe(upstream)
    })
    sockets.add(upstream)
    upstream.on('error', () => client.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, address, resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const scheme = tls === undefined ? 'http' : 'https'
  const host = `${address.includes(':') ? `[${address}]` : address}:${port}`
  return { url: `${scheme}://${host}`, host, tunnels, authorizations }
}
