import { createPrivateKey, X509Certificate } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { ekbError } from '../../core/messages/errors/index.ts'
import type { TlsIdentity } from '../options.ts'
import { trackConnections } from './connections.ts'

/** Where a server listens. */
export interface Listening {
  /** Scheme, host and port, as a client on this machine reaches it. */
  readonly origin: string
  readonly port: number
  /** Ends every connection and resolves once nothing listens any more. */
  close(): Promise<void>
}

/**
 * Serves HTTP, or HTTPS where an identity is given.
 *
 * @param port 0 takes a free one
 * @throws EkbError `EMULATOR_PORT_IN_USE`, `EMULATOR_CANNOT_LISTEN`, `EMULATOR_TLS_INVALID`
 */
export async function listen(
  listener: RequestListener,
  where: { host: string; port: number; tls?: TlsIdentity | undefined },
): Promise<Listening> {
  const { host, port, tls } = where
  const server = newServer(listener, tls)
  // A client may keep a connection for as long as its run lasts; ending it under a request looks like a fault.
  server.keepAliveTimeout = 120_000
  trackConnections(server)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const values = { host, port: String(port) }
      reject(
        error.code === 'EADDRINUSE'
          ? ekbError('EMULATOR_PORT_IN_USE', values)
          : ekbError('EMULATOR_CANNOT_LISTEN', { ...values, reason: error.code ?? error.message }),
      )
    })
    server.listen({ host, port, exclusive: true }, resolve)
  })
  const address = server.address() as AddressInfo
  return {
    origin: `${tls ? 'https' : 'http'}://${reachable(host)}:${address.port}`,
    port: address.port,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function newServer(listener: RequestListener, tls: TlsIdentity | undefined): Server {
  if (!tls) return createServer(listener)
  try {
    // Node.js looks at both here, and Bun not before it listens.
    const certificate = new X509Certificate(tls.cert)
    if (!certificate.checkPrivateKey(createPrivateKey(tls.key))) {
      throw new Error('the key and the certificate do not match')
    }
    return createTlsServer({ key: tls.key, cert: tls.cert }, listener)
  } catch (error) {
    throw ekbError('EMULATOR_TLS_INVALID', { reason: (error as Error).message }, { cause: error })
  }
}

/** The address at which this machine itself reaches a server that listens on `host`. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}
