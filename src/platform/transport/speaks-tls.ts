import { connect } from 'node:tls'

/** How long the other side may take to begin a handshake, in milliseconds. */
const WITHIN = 2_000

/**
 * Whether a port of this machine takes a TLS handshake. Nothing but the handshake is sent, no certificate is
 * looked at, and the connection is closed at once: it tells why a request in plain http was not answered.
 */
export function speaksTls(url: URL): Promise<boolean> {
  return new Promise(resolve => {
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const socket = connect({ host, port: Number(url.port || 80), rejectUnauthorized: false, timeout: WITHIN })
    const end = (speaks: boolean) => () => {
      socket.destroy()
      resolve(speaks)
    }
    socket.once('secureConnect', end(true))
    socket.once('error', end(false))
    socket.once('timeout', end(false))
    socket.once('close', end(false))
  })
}
