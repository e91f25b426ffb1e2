import { isIP } from 'node:net'
import { connect, type DetailedPeerCertificate, type TLSSocket } from 'node:tls'
import type { ProxyServer } from '../../platform/transport/proxy.ts'
import { trustedRoots } from '../../platform/transport/trusted-roots.ts'

/** What a TLS handshake shows. Nothing else was sent over the connection. */
export interface TlsSession {
  /** `TLSv1.3`. */
  readonly protocol: string
  /** How many certificates the chain has, the root of the trust store included. */
  readonly chain: number
  /** Until when the server's own certificate is valid; absent if that cannot be read. */
  readonly expires?: Date
  /** What is wrong with it: the network's code and words. Absent if it is trusted. */
  readonly untrusted?: { readonly code: string; readonly message: string }
}

/** How to look. */
export interface TlsLook {
  readonly caBundle: string | undefined
  readonly proxy: ProxyServer | undefined
  /** Milliseconds for the handshake. */
  readonly within: number
}

const LONGEST_CHAIN = 20

/**
 * Looks at the certificates of an https endpoint: a handshake that trusts what the provider trusts, and no request.
 * Absent if there is no handshake at all, or a proxy has to be asked first for a tunnel: then the request tells why.
 */
export function tlsSession(
  url: URL,
  { caBundle, proxy, within }: TlsLook,
  signal: AbortSignal,
): Promise<TlsSession | undefined> {
  if (url.protocol !== 'https:' || proxy !== undefined) return Promise.resolve(undefined)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return new Promise(resolve => {
    const socket = connect({
      host,
      port: Number(url.port || 443),
      ...(isIP(host) === 0 ? { servername: host } : {}),
      secureContext: trustedRoots(caBundle),
      // It is looked at, and nothing is sent.
      rejectUnauthorized: false,
      timeout: within,
    })
    const end = (session: TlsSession | undefined) => {
      socket.destroy()
      resolve(session)
    }
    signal.addEventListener('abort', () => end(undefined), { once: true })
    socket.once('secureConnect', () => end(seen(socket)))
    socket.once('error', () => end(undefined))
    socket.once('timeout', () => end(undefined))
    socket.once('close', () => end(undefined))
  })
}

function seen(socket: TLSSocket): TlsSession {
  const own = socket.getPeerCertificate(true)
  const expires = new Date(own.valid_to)
  const error = socket.authorizationError as unknown
  return {
    protocol: socket.getProtocol() ?? 'TLS',
    chain: lengthOf(own),
    ...(Number.isNaN(expires.getTime()) ? {} : { expires }),
    ...(socket.authorized || !error ? {} : { untrusted: problemOf(error) }),
  }
}

function lengthOf(own: DetailedPeerCertificate): number {
  let length = 0
  const known = new Set<DetailedPeerCertificate>()
  for (
    let certificate: DetailedPeerCertificate | undefined = own;
    certificate?.raw !== undefined && !known.has(certificate) && length < LONGEST_CHAIN;
    certificate = certificate.issuerCertificate
  ) {
    known.add(certificate)
    length += 1
  }
  return length
}

function problemOf(error: unknown): { code: string; message: string } {
  if (typeof error === 'string') return { code: error, message: error }
  const { code = 'CERT_UNTRUSTED', message = '' } = error as NodeJS.ErrnoException
  return { code, message }
}
