import {
  type AgentOptions,
  type ClientRequestArgs,
  Agent as HttpAgent,
  request as requestHttp,
} from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import type { Duplex } from 'node:stream'
import type { ConnectionOptions } from 'node:tls'

/** A proxy, and how its certificate is checked if it is spoken to over TLS. */
export interface TunnelProxy {
  readonly url: URL
  readonly tls: ConnectionOptions
}

type Connected = (error: Error | null, stream: Duplex) => void

/** Connects to origins in plain http, each time through a tunnel. */
export class HttpTunnelAgent extends HttpAgent {
  readonly #proxy: TunnelProxy

  constructor(options: AgentOptions, proxy: TunnelProxy) {
    super(options)
    this.#proxy = proxy
  }

  override createConnection(options: ClientRequestArgs, connected: Connected = () => undefined): undefined {
    openTunnel(this.#proxy, options, connected)
  }
}

/** The same for https. The certificate of the origin is checked within the tunnel. */
export class HttpsTunnelAgent extends HttpsAgent {
  readonly #proxy: TunnelProxy

  constructor(options: AgentOptions & ConnectionOptions, proxy: TunnelProxy) {
    super(options)
    this.#proxy = proxy
  }

  override createConnection(options: ClientRequestArgs, connected: Connected = () => undefined): undefined {
    openTunnel(this.#proxy, options, (error, socket) => {
      if (error !== null) connected(error, socket)
      else connected(null, super.createConnection({ ...options, socket } as ClientRequestArgs) as Duplex)
    })
  }
}

/** Asks a proxy for a tunnel (RFC 9110 9.3.6) to the host of a request. */
function openTunnel(
  { url, tls }: TunnelProxy,
  { host, port, timeout }: ClientRequestArgs,
  connected: Connected,
): void {
  const proxyHost = url.hostname.replace(/^\[|\]$/g, '')
  const authority = `${isIP(host ?? '') === 6 ? `[${host}]` : host}:${port}`
  const request = (url.protocol === 'https:' ? requestHttps : requestHttp)({
    // Else the Host header, which names the origin, would count. An address is no server name (RFC 6066 3).
    ...(url.protocol === 'https:' && { ...tls, servername: isIP(proxyHost) === 0 ? proxyHost : '' }),
    method: 'CONNECT',
    host: proxyHost,
    port: url.port,
    path: authority,
    setHost: false,
    // The tunnel outlives this exchange.
    headers: { host: authority, connection: 'keep-alive', ...authorization(url) },
    agent: false,
    timeout: timeout ?? 0,
  })
  const failed = (error: Error) => connected(error, undefined as never)
  request.once('connect', ({ statusCode }, socket) => {
    request.removeAllListeners()
    socket.removeAllListeners()
    if (statusCode === 200) {
      connected(null, socket)
      return
    }
    socket.destroy()
    failed(new TunnelRefused(statusCode ?? 0))
  })
  request.once('timeout', () => request.destroy(new Error('the proxy did not answer in time')))
  request.once('error', error => {
    request.removeAllListeners()
    failed(error)
  })
  request.end()
}

/** A proxy that answers the request for a tunnel with anything but 200. */
export class TunnelRefused extends Error {
  constructor(status: number) {
    super(`Bad response: ${status}`)
  }
}

function authorization({ username, password }: URL): { 'proxy-authorization'?: string } {
  if (username === '' && password === '') return {}
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` }
}
