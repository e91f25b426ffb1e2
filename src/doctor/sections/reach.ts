import type { EkbError } from '../../core/messages/errors/index.ts'
import { ExchangeFault } from '../../platform/transport/exchange.ts'
import { faultError } from '../../platform/transport/fault-error.ts'
import type { ProxyServer } from '../../platform/transport/proxy.ts'
import type { NameLookup } from '../probe/name-lookup.ts'
import type { Observed } from '../probe/observe.ts'
import type { TlsSession } from '../probe/tls-session.ts'
import { type Finding, fault, faultOf, note, ok } from '../report/finding.ts'
import { count } from '../report/words.ts'

/** What lies between this machine and the platform. */
export interface Way {
  readonly url: URL
  readonly proxy: ProxyServer | undefined
  /** Absent where the proxy resolves the name. */
  readonly name?: NameLookup
  readonly tls?: TlsSession
  readonly caBundle: boolean
  readonly now: Date
}

const DAY = 86_400_000
/** Certificates are renewed a month before their end. Below this somebody should look. */
const SOON = 21 * DAY

/** Whether the way ends before a request, so that none is worth sending. */
export function isBlocked({ name, tls }: Way): boolean {
  return name?.kind === 'failed' || tls?.untrusted !== undefined
}

/** What was found on the way, up to a TLS session. */
export function wayFindings(way: Way): readonly Finding[] {
  return [...proxyFindings(way), ...nameFindings(way), ...tlsFindings(way)]
}

function proxyFindings({ proxy }: Way): readonly Finding[] {
  return proxy === undefined
    ? [ok('proxy', 'No proxy is used.')]
    : [ok('proxy', `Requests go through the proxy of ${proxy.variable}.`)]
}

function nameFindings(way: Way): readonly Finding[] {
  const { name } = way
  switch (name?.kind) {
    case undefined:
      return [ok('dns', 'The proxy resolves the name of the host.')]
    case 'address':
      return [ok('dns', 'The endpoint is an IP address, so no name is resolved.')]
    case 'found':
      return [ok('dns', `The name of the host resolves to ${addresses(name)}.`)]
    case 'failed':
      return [faultOf('dns', networkError(way, name.code, 'the name could not be resolved'))]
  }
}

function addresses({ ipv4, ipv6 }: { readonly ipv4: number; readonly ipv6: number }): string {
  const families = [ipv4 === 0 ? '' : `${ipv4} IPv4`, ipv6 === 0 ? '' : `${ipv6} IPv6`].filter(
    part => part !== '',
  )
  return `${count(ipv4 + ipv6, 'address', 'addresses')} (${families.join(', ')})`
}

function tlsFindings(way: Way): readonly Finding[] {
  const { url, tls, proxy, caBundle, now } = way
  if (url.protocol === 'http:') {
    return [ok('tls', 'Plain http, which is allowed because the endpoint is on this machine.')]
  }
  if (tls === undefined) {
    return proxy === undefined
      ? []
      : [ok('tls', 'The certificate is checked within the tunnel of the proxy.')]
  }
  if (tls.untrusted !== undefined) {
    return [faultOf('tls', networkError(way, tls.untrusted.code, tls.untrusted.message))]
  }
  const by = caBundle ? 'the system or ca_bundle' : 'the system'
  const trusted = ok(
    'tls',
    `${tls.protocol}. The certificate is trusted by ${by}; ${count(tls.chain, 'certificate', 'certificates')} in the chain.`,
  )
  if (tls.expires === undefined) return [trusted]
  const left = tls.expires.getTime() - now.getTime()
  const days = Math.floor(left / DAY)
  const until = `The certificate is valid for ${count(days, 'more day', 'more days')}.`
  return [
    trusted,
    left < SOON
      ? note(
          'tls-expiry',
          until,
          'Renew the certificate of the platform, and check that its renewal is automatic.',
        )
      : ok('tls-expiry', until),
  ]
}

function networkError({ url, proxy }: Way, code: string, message: string): EkbError {
  return faultError(new ExchangeFault('network', false, message, code), {
    method: 'GET',
    path: '',
    host: url.host,
    proxy,
    tries: 1,
    connectTimeout: 0,
    requestTimeout: 0,
    largestBody: 0,
  })
}

/** Errors of the first request that are about the way, not about what was asked. */
const OF_THE_WAY = new Set([
  'HOST_NOT_FOUND',
  'CONNECTION_REFUSED',
  'CONNECTION_FAILED',
  'CONNECT_TIMEOUT',
  'PROXY_REFUSED',
  'PROXY_UNREACHABLE',
  'CERTIFICATE_NOT_TRUSTED',
  'CERTIFICATE_WRONG_HOST',
  'CERTIFICATE_NOT_VALID_NOW',
  'PORT_SPEAKS_HTTP',
  'PORT_SPEAKS_HTTPS',
  'TLS_FAILED',
  'ANSWER_TIMEOUT',
  'CONNECTION_LOST',
  'ANSWER_TOO_LARGE',
  'ANSWER_ENCODED',
  'REDIRECT_REFUSED',
  'PLATFORM_FAILED',
  'RATE_LIMITED',
])

/** Whether an error of the first request stands in this section. */
export function isOfTheWay({ code }: EkbError): boolean {
  return OF_THE_WAY.has(code)
}

const SLOW_MS = 5_000

/** What the first request showed of the way. */
export function answerFindings({ list, redirected, tookMs }: Observed): readonly Finding[] {
  if ('error' in list && isOfTheWay(list.error)) return [faultOf('answer', list.error)]
  const seconds = (tookMs / 1000).toFixed(1)
  return [
    tookMs >= SLOW_MS
      ? note(
          'answer',
          `The server answered after ${seconds} s.`,
          'If applies fail with ANSWER_TIMEOUT, raise request_timeout (EKB_REQUEST_TIMEOUT).',
        )
      : ok('answer', `The server answered after ${seconds} s.`),
    ...(redirected ? [redirectFinding()] : []),
  ]
}

function redirectFinding(): Finding {
  return fault(
    'redirect',
    'The server redirects the list to another path. A create and a delete are not redirected, so they fail.',
    'Set endpoint (EKB_ENDPOINT) or api_keys_path (EKB_API_KEYS_PATH) to the final address.',
  )
}
