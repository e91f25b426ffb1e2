import { EkbError, ekbError } from '../../core/messages/errors/index.ts'
import type { Redactor } from '../../core/redaction/redaction.ts'
import { Secret } from '../../core/secret.ts'
import { CREDENTIAL_HEADERS } from '../../platform/contract/index.ts'
import type { ClientSettings } from '../../platform/index.ts'
import { type Answer, ExchangeFault, exchange } from '../../platform/transport/exchange.ts'
import { faultError, speaksHttpsError } from '../../platform/transport/fault-error.ts'
import { type ProxyServer, proxyFor } from '../../platform/transport/proxy.ts'
import { isRedirect, redirectTarget } from '../../platform/transport/redirect.ts'
import { textOf } from './header.ts'

/** One thing to read. */
export interface Reading {
  readonly url: URL
  /** The path as a template, for messages: no project in it. */
  readonly path: string
  /** Whether the credentials go with it. */
  readonly signed: boolean
  /** How many redirects on the same origin are followed. Default: 0. */
  readonly redirects?: number
}

/** What came back. */
export type Fetched =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly url: URL; readonly redirected: boolean }
  | { readonly kind: 'failed'; readonly error: EkbError }

/**
 * Reads from one origin. It has no way to write: `GET` is the only method that this file knows, and there is no
 * parameter for another one or for a body.
 */
export interface Reader {
  get(reading: Reading, signal: AbortSignal): Promise<Fetched>
  /** How many requests may still be sent. */
  readonly left: number
  /** How many were sent. */
  readonly sent: number
}

/** A whole diagnosis sends no more requests than this. */
export const MOST_REQUESTS = 5

const LONGEST_CONNECT = 10_000
/** What is asked without credentials is only looked at beside the list, which alone may take as long as it is set. */
const LONGEST_UNSIGNED = 10_000
const LARGEST_BODY = 32 * 2 ** 20

/** Makes the reader of one instance. @param requestTimeout milliseconds for one request @throws Error if more is asked for than {@link MOST_REQUESTS} */
export async function createReader(
  settings: ClientSettings,
  proxy: ProxyServer | undefined,
  requestTimeout: number,
): Promise<Reader> {
  const origin = new URL(settings.endpoint)
  const limits = {
    connectTimeout: Math.min(LONGEST_CONNECT, requestTimeout),
    requestTimeout,
    largestBody: LARGEST_BODY,
  }
  // HTTP is loaded with the first request.
  const { createAgents } = await import('../../platform/transport/agents.ts')
  const agents = await createAgents({
    secure: origin.protocol === 'https:',
    caBundle: settings.caBundle,
    proxy,
    connectTimeout: limits.connectTimeout,
  })
  let sent = 0

  const getOnce = async ({ path, signed }: Reading, url: URL, signal: AbortSignal): Promise<Answer> => {
    if (sent >= MOST_REQUESTS) throw new Error(`more than ${MOST_REQUESTS} requests`)
    sent += 1
    const within = signed ? limits : { ...limits, requestTimeout: Math.min(requestTimeout, LONGEST_UNSIGNED) }
    const facts = { method: 'GET', path, host: origin.host, proxy, tries: 1, ...within }
    try {
      return await exchange(
        { method: 'GET', url, headers: headersOf(settings, signed) },
        agents,
        within,
        signal,
      )
    } catch (error) {
      if (!(error instanceof ExchangeFault)) throw error
      if (origin.protocol === 'http:' && error.reason === 'network' && error.sent) {
        const { speaksTls } = await import('../../platform/transport/speaks-tls.ts')
        if (await speaksTls(origin)) throw speaksHttpsError('unknown', facts)
      }
      throw faultError(error, facts)
    }
  }

  return {
    get left() {
      return MOST_REQUESTS - sent
    },
    get sent() {
      return sent
    },
    async get(reading, signal) {
      const { path, redirects = 0 } = reading
      let { url } = reading
      try {
        for (let followed = 0; ; followed += 1) {
          const answer = await getOnce(reading, url, signal)
          const { status } = answer
          if (!isRedirect(status)) return { kind: 'answer', answer, url, redirected: followed > 0 }
          const location = textOf(answer.headers['location'])
          const target = redirectTarget({
            method: 'GET',
            url,
            path,
            status,
            location,
            followed: 0,
            redact: placeOf,
          })
          if (followed === redirects)
            throw tooMany({ path, status, followed }, origin.host, placeOf(target.href))
          url = target
        }
      } catch (error) {
        if (error instanceof EkbError) return { kind: 'failed', error }
        throw error
      }
    },
  }
}

/** Where a redirect leads, without its path: nobody knows what stands in that. */
function placeOf(location: string): string {
  return URL.canParse(location) ? `${new URL(location).origin}/...` : location
}

function headersOf({ apiKey, apiSecret, userAgent = 'ekb' }: ClientSettings, signed: boolean) {
  return {
    ...(signed
      ? { [CREDENTIAL_HEADERS.key]: apiKey.reveal(), [CREDENTIAL_HEADERS.secret]: apiSecret.reveal() }
      : {}),
    accept: 'application/json',
    'accept-encoding': 'identity',
    'cache-control': 'no-cache',
    'user-agent': userAgent,
  }
}

function tooMany(
  { path, status, followed }: { readonly path: string; readonly status: number; readonly followed: number },
  host: string,
  location: string,
): EkbError {
  const reason = `That is redirect number ${followed + 1} in a row.`
  return ekbError(
    'REDIRECT_REFUSED',
    { method: 'GET', path, host, status: String(status), location, reason },
    { outcome: 'refused' },
  )
}

/** The proxy of an endpoint, whose password no message may show. @throws EkbError `PROXY_INVALID` */
export function proxyOf(
  endpoint: URL,
  env: Readonly<Record<string, string | undefined>>,
  redactor: Redactor,
): ProxyServer | undefined {
  const proxy = proxyFor(endpoint, env)
  if (proxy?.url.password) redactor.register(new Secret(proxy.url.password))
  return proxy
}
