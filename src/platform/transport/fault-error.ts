import { type EkbError, type ErrorOptions, ekbError } from '../../core/messages/errors/index.ts'
import type { ExchangeFault } from './exchange.ts'
import type { ProxyServer } from './proxy.ts'

/** What the error about a request says about the request. */
export interface RequestFacts {
  readonly method: string
  /** The path as a template: no key reference in it. */
  readonly path: string
  readonly host: string
  readonly proxy: ProxyServer | undefined
  /** How often it was tried. */
  readonly tries: number
  /** Milliseconds. */
  readonly connectTimeout: number
  /** Milliseconds. */
  readonly requestTimeout: number
  /** Bytes. */
  readonly largestBody: number
}

const NOT_TRUSTED = new Set([
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_UNTRUSTED',
  'CERT_REJECTED',
  'CERT_CHAIN_TOO_LONG',
  'CERT_SIGNATURE_FAILURE',
  'CERT_REVOKED',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
])
const WRONG_HOST = new Set(['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH'])
const ANSWERED_WITHOUT_TLS = /wrong.version.number|packet.length.too.long|http.request/i
const NOT_VALID_NOW = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'])

/** Whether a fault is about a certificate. Then the next attempt would fail in the same way. */
export function isCertificateFault({ code = '' }: ExchangeFault): boolean {
  return NOT_TRUSTED.has(code) || WRONG_HOST.has(code) || NOT_VALID_NOW.has(code)
}

/** The error for an exchange without an answer. */
export function faultError(fault: ExchangeFault, facts: RequestFacts): EkbError {
  const options = optionsOf(fault)
  switch (fault.reason) {
    case 'stopped':
      return ekbError('STOPPED', {}, options)
    case 'too-large':
      return ekbError(
        'ANSWER_TOO_LARGE',
        { ...common(facts), limit: String(Math.floor(facts.largestBody / 2 ** 20)) },
        options,
      )
    case 'connect-timeout':
      return connectTimeout(facts, facts.connectTimeout, options)
    case 'timeout':
      return fault.sent
        ? ekbError('ANSWER_TIMEOUT', { ...common(facts), seconds: seconds(facts.requestTimeout) }, options)
        : connectTimeout(facts, facts.requestTimeout, options)
    case 'network':
      return fault.sent
        ? ekbError('CONNECTION_LOST', { ...common(facts), reason: reasonOf(fault) }, options)
        : notConnected(fault, facts, options)
  }
}

function connectTimeout(facts: RequestFacts, limit: number, options: ErrorOptions): EkbError {
  return ekbError('CONNECT_TIMEOUT', { ...common(facts), seconds: seconds(limit) }, options)
}

/** The error for a request in plain http to a port that uses https. */
export function speaksHttpsError(outcome: 'refused' | 'unknown', facts: RequestFacts): EkbError {
  const { method, path, host, tries } = common(facts)
  return ekbError('PORT_SPEAKS_HTTPS', { method, path, host, tries }, { outcome })
}

function notConnected(fault: ExchangeFault, facts: RequestFacts, options: ErrorOptions): EkbError {
  const { code = '' } = fault
  const values = { ...common(facts), reason: reasonOf(fault) }
  if (NOT_TRUSTED.has(code)) return ekbError('CERTIFICATE_NOT_TRUSTED', values, options)
  if (WRONG_HOST.has(code)) return ekbError('CERTIFICATE_WRONG_HOST', values, options)
  if (NOT_VALID_NOW.has(code)) return ekbError('CERTIFICATE_NOT_VALID_NOW', values, options)
  if (facts.proxy !== undefined) {
    const { host: proxy, variable } = facts.proxy
    const status = /^Bad response: (\d+)$/.exec(fault.message)?.[1]
    if (status !== undefined)
      return ekbError('PROXY_REFUSED', { ...values, proxy, variable, status }, options)
    return ekbError('PROXY_UNREACHABLE', { ...values, proxy, variable }, options)
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return ekbError('HOST_NOT_FOUND', values, options)
  if (code === 'ECONNREFUSED') return ekbError('CONNECTION_REFUSED', values, options)
  if (ANSWERED_WITHOUT_TLS.test(`${code} ${fault.message}`)) {
    return ekbError('PORT_SPEAKS_HTTP', values, options)
  }
  if (code === 'EPROTO' || /^ERR_(SSL|TLS)_/.test(code)) return ekbError('TLS_FAILED', values, options)
  return ekbError('CONNECTION_FAILED', values, options)
}

function common(facts: RequestFacts) {
  return {
    method: facts.method,
    path: facts.path,
    host: facts.host,
    via: facts.proxy === undefined ? '' : ` through the proxy ${facts.proxy.host} (${facts.proxy.variable})`,
    tries: facts.tries > 1 ? ` It was tried ${facts.tries} times.` : '',
    hint: facts.proxy === undefined ? '' : `, the proxy (${facts.proxy.variable}, NO_PROXY)`,
  }
}

/**
 * The cause keeps the network's words alone: the HTTP library's own error holds the request with its
 * credentials, and a runtime prints causes.
 */
function optionsOf(fault: ExchangeFault): ErrorOptions {
  return { outcome: fault.sent ? 'unknown' : 'not_sent', cause: fault }
}

function reasonOf({ code, message }: ExchangeFault): string {
  const line = message.split('\n')[0]?.trim() ?? ''
  const words = /^[\w ]*:?error:[0-9A-F]+:/i.test(line)
    ? 'the other side does not speak TLS as expected'
    : line
  return code === undefined || words.includes(code) ? words : `${code}: ${words}`
}

function seconds(ms: number): string {
  return String(ms / 1000)
}
