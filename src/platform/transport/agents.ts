import { type AgentOptions, type ClientRequest, Agent as HttpAgent, request as requestHttp } from 'node:http'
import { Agent as HttpsAgent, type RequestOptions, request as requestHttps } from 'node:https'
import type { ProxyServer } from './proxy.ts'
import { trustedRoots } from './trusted-roots.ts'

/** The source of a connection. */
export interface Agents {
  /** Connections that are kept and used again: for requests that may be repeated. */
  readonly reused: HttpAgent
  /**
   * A new connection for each request. What fails on it before it is established was surely not
   * received; on a kept connection nobody can tell.
   */
  readonly fresh: HttpAgent
  /** Starts a request in the scheme of the origin. */
  readonly request: (url: URL, options: RequestOptions) => ClientRequest
}

/** How to connect to one origin. */
export interface AgentsOptions {
  readonly secure: boolean
  readonly caBundle: string | undefined
  readonly proxy: ProxyServer | undefined
  /** Milliseconds that a proxy has to build the tunnel. */
  readonly connectTimeout: number
}

/** Creates the agents for one origin. Certificates are always verified, whatever the environment says. */
export async function createAgents(options: AgentsOptions): Promise<Agents> {
  const { secure, proxy } = options
  const tls = secure
    ? {
        secureContext: trustedRoots(options.caBundle),
        rejectUnauthorized: true,
        minVersion: 'TLSv1.2' as const,
      }
    : {}
  const direct = (keepAlive: boolean) =>
    secure ? new HttpsAgent({ ...tls, keepAlive }) : new HttpAgent({ keepAlive })
  const request = secure ? requestHttps : requestHttp
  if (proxy === undefined) return { request, reused: direct(true), fresh: direct(false) }

  const { HttpTunnelAgent, HttpsTunnelAgent } = await import('./tunnel.ts')
  const via = { url: proxy.url, tls: proxy.url.protocol === 'https:' ? proxyTls(options) : {} }
  const proxied = (keepAlive: boolean) => {
    const all: AgentOptions = { ...tls, keepAlive, timeout: options.connectTimeout }
    return secure ? new HttpsTunnelAgent(all, via) : new HttpTunnelAgent(all, via)
  }
  return { request, reused: proxied(true), fresh: proxied(false) }
}

function proxyTls({ caBundle }: AgentsOptions) {
  return { secureContext: trustedRoots(caBundle), rejectUnauthorized: true }
}
