import { ekbError } from '../../core/messages/errors/index.ts'
import { isLoopback } from '../loopback.ts'
import { matchesNoProxy } from './no-proxy.ts'

/** The proxy that a request goes through. */
export interface ProxyServer {
  /** Its address with credentials, if any: never printed. */
  readonly url: URL
  /** Host and port, for people. */
  readonly host: string
  /** The environment variable that named it. */
  readonly variable: string
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The proxy for an address: HTTPS_PROXY for https, HTTP_PROXY for http, unless NO_PROXY names the host;
 * the lower-case names count first. A request to this machine goes through a proxy only if that is on
 * this machine too, so a company's proxy never sees the requests to a local instance.
 *
 * @throws EkbError `PROXY_INVALID`
 */
export function proxyFor(target: URL, env: Environment): ProxyServer | undefined {
  const name = target.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY'
  const variable = (env[name.toLowerCase()] ?? '') === '' ? name : name.toLowerCase()
  const text = env[variable]?.trim() ?? ''
  if (text === '') return undefined
  if (matchesNoProxy(env['no_proxy'] || env['NO_PROXY'] || '', target.hostname, portOf(target)))
    return undefined
  const url = parseProxy(text, variable)
  if (isLoopback(target.hostname) && !isLoopback(url.hostname)) return undefined
  return { url, host: url.host, variable }
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port)
  return url.protocol === 'https:' ? 443 : 80
}

function parseProxy(text: string, variable: string): URL {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`
  const url = URL.canParse(address) ? new URL(address) : undefined
  const isUsable = url !== undefined && ['http:', 'https:'].includes(url.protocol) && url.hostname !== ''
  if (!isUsable || !isDecodable(url.username) || !isDecodable(url.password)) {
    throw ekbError('PROXY_INVALID', { variable }, { outcome: 'not_sent' })
  }
  return url
}

/** Whether credentials can be read: with a percent sign that is not escaped itself, they cannot. */
function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
