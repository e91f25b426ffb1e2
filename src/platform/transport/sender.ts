import type { Clock } from '../../core/clock.ts'
import type { Logger } from '../../core/log.ts'
import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import type { Redactor } from '../../core/redaction/redaction.ts'
import { Secret } from '../../core/secret.ts'
import { readBody } from '../reader/index.ts'
import { type AgentPool, agentPool } from './agent-pool.ts'
import type { Agents } from './agents.ts'
import { backoff } from './backoff.ts'
import { type Answer, ExchangeFault, exchange } from './exchange.ts'
import { faultError, isCertificateFault, type RequestFacts, speaksHttpsError } from './fault-error.ts'
import { type ProxyServer, proxyFor } from './proxy.ts'
import { isRedirect, redirectTarget } from './redirect.ts'
import { refusalError } from './refusal.ts'
import { lastFailure, stoppedRetrying, undecidedBy } from './repeat-errors.ts'
import { retryAfter } from './retry-after.ts'

/** The dependencies of a sender. */
export interface SenderDependencies {
  readonly clock: Clock
  readonly logger: Logger
  readonly redactor: Redactor
  /** For the proxy variables. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** A number from 0 to 1. */
  readonly random: () => number
  /** Where connections come from; default: a pool that nobody else has. */
  readonly agents?: AgentPool
}

/** How requests to one origin are sent. */
export interface SenderOptions {
  readonly endpoint: string
  readonly headers: Readonly<Record<string, string>>
  /** Read when the first request is sent. */
  readonly caBundle: () => string | undefined
  /** Milliseconds. */
  readonly requestTimeout: number
  readonly maxRetries: number
}

/** One request, which may take several attempts. */
export interface Sending {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly url: URL
  /** The path as a template, for logs and errors. */
  readonly path: string
  readonly projectId: string
  readonly body?: string
  /** Statuses that are answers although they are no success. */
  readonly accept?: readonly number[]
}

/** Sends a request until there is an answer or a permanent failure. */
export type Sender = (sending: Sending, signal: AbortSignal) => Promise<Answer>

const LONGEST_CONNECT = 10_000
const LONGEST_WAIT = 60_000
const LARGEST_BODY = 32 * 2 ** 20
const TRANSIENT = new Set([408, 425, 429, 500, 502, 503, 504])

/** A failed attempt, and whether another one is allowed. */
interface Failure {
  readonly error: EkbError
  readonly again: boolean
  /** The wait that the platform asked for, in milliseconds. */
  readonly wait?: number | undefined
}

type Attempt =
  | { readonly answer: Answer; readonly failure?: undefined }
  | { readonly answer?: undefined; readonly failure: Failure }

/**
 * Makes the sender for one endpoint. GET and DELETE are repeated after any fault that may pass;
 * a POST only after one that shows it was not processed: no connection, or 429.
 */
export function createSender(options: SenderOptions, dependencies: SenderDependencies): Sender {
  const { clock, logger, redactor, agents: agentsFor = agentPool() } = dependencies
  const origin = new URL(options.endpoint)
  const limits = {
    connectTimeout: Math.min(LONGEST_CONNECT, options.requestTimeout),
    requestTimeout: options.requestTimeout,
    largestBody: LARGEST_BODY,
  }
  const redact = (text: string) => redactor.redactForeign(text)
  let wrongScheme: Promise<boolean> | undefined
  let connection: Promise<{ agents: Agents; proxy: ProxyServer | undefined }> | undefined

  const connect = async () => {
    const proxy = proxyFor(origin, dependencies.env)
    if (proxy?.url.password) redactor.register(new Secret(proxy.url.password))
    const agents = await agentsFor({
      secure: origin.protocol === 'https:',
      caBundle: options.caBundle(),
      proxy,
      connectTimeout: limits.connectTimeout,
    })
    return { agents, proxy }
  }

  const attempt = async (
    sending: Sending,
    url: URL,
    tries: number,
    signal: AbortSignal,
  ): Promise<Attempt> => {
    connection ??= connect()
    const { agents, proxy } = await connection
    const { method, path, projectId, body } = sending
    const started = clock.now().getTime()
    const fields = () => ({ method, path, tries, ms: clock.now().getTime() - started })
    try {
      const request = { method, url, headers: options.headers, ...(body === undefined ? {} : { body }) }
      const answer = await exchange(request, agents, limits, signal)
      logger.debug('The platform answered', { ...fields(), status: answer.status })
      const failure = refusalOf(answer, sending, tries, projectId)
      if (failure === undefined) return { answer }
      // Servers tell a client that speaks http to their https port so, each in its own words.
      if (answer.status === 400 && !isJson(answer) && (await isWrongScheme())) {
        return {
          failure: { error: speaksHttpsError('refused', factsOf(sending, proxy, tries)), again: false },
        }
      }
      return { failure }
    } catch (error) {
      if (!(error instanceof ExchangeFault)) throw error
      logger.debug('The platform did not answer', {
        ...fields(),
        reason: error.reason,
        code: error.code ?? '',
        sent: error.sent,
      })
      const facts = factsOf(sending, proxy, tries)
      if (error.reason === 'network' && error.sent && (await isWrongScheme())) {
        return { failure: { error: speaksHttpsError('unknown', facts), again: false } }
      }
      return { failure: faultOf(error, facts) }
    }
  }

  const factsOf = (
    { method, path }: Sending,
    proxy: ProxyServer | undefined,
    tries: number,
  ): RequestFacts => ({
    method,
    path,
    host: origin.host,
    proxy,
    tries,
    ...limits,
  })

  /** Whether plain http was spoken to a port that speaks https. Asked once, when something went wrong. */
  const isWrongScheme = async (): Promise<boolean> => {
    if (origin.protocol !== 'http:') return false
    wrongScheme ??= import('./speaks-tls.ts').then(({ speaksTls }) => speaksTls(origin))
    return await wrongScheme
  }

  const refusalOf = (
    answer: Answer,
    { method, path, accept }: Sending,
    tries: number,
    projectId: string,
  ): Failure | undefined => {
    const { status, headers } = answer
    if ((status >= 200 && status < 300) || isRedirect(status) || accept?.includes(status)) return undefined
    const body = readBody(answer.body, contentTypeOf(answer))
    const error = refusalError({ method, path, host: origin.host, projectId, status, body, tries, redactor })
    const passing = error.code === 'RATE_LIMITED' || error.code === 'PLATFORM_FAILED'
    const again = passing && (status === 429 || (method !== 'POST' && TRANSIENT.has(status)))
    const wait = retryAfter(headers, clock.now())
    if (!again || wait === undefined || wait <= LONGEST_WAIT) return { error, again, wait }
    const values = {
      said: `${method} ${path} at ${origin.host} answered ${status}.`,
      seconds: String(Math.ceil(wait / 1000)),
      limit: String(LONGEST_WAIT / 1000),
    }
    return {
      error: ekbError('RETRY_AFTER_TOO_LONG', values, { outcome: error.outcome ?? 'unknown' }),
      again: false,
    }
  }

  const faultOf = (fault: ExchangeFault, facts: RequestFacts): Failure => {
    const passing =
      fault.reason === 'network' || fault.reason === 'timeout' || fault.reason === 'connect-timeout'
    const allowed = facts.method !== 'POST' || !fault.sent
    return { error: faultError(fault, facts), again: passing && allowed && !isCertificateFault(fault) }
  }

  const pause = async ({ error, wait }: Failure, tries: number, signal: AbortSignal) => {
    const ms = wait ?? backoff(tries, dependencies.random)
    logger.debug('Trying again after a wait', { tries, ms, failure: error.code })
    try {
      await clock.sleep(ms, signal)
    } catch {
      throw stoppedRetrying(error)
    }
  }

  return async (sending, signal) => {
    let url = sending.url
    let followed = 0
    let tries = 0
    let undecided: EkbError | undefined
    for (;;) {
      if (signal.aborted) throw ekbError('STOPPED', {}, { outcome: 'not_sent' })
      tries += 1
      const { answer, failure } = await attempt(sending, url, tries, signal)
      if (failure !== undefined) {
        const error = lastFailure(failure.error, undecided)
        if (!failure.again || tries > options.maxRetries) throw error
        undecided ??= undecidedBy(error, sending.method)
        await pause({ ...failure, error }, tries, signal)
      } else if (isRedirect(answer.status)) {
        const { method, path } = sending
        const location = textOf(answer.headers['location'])
        url = redirectTarget({ method, url, path, status: answer.status, location, followed, redact })
        followed += 1
        tries -= 1
      } else {
        return answer
      }
    }
  }
}

/** The content type of an answer, unchanged. */
export function contentTypeOf({ headers }: Answer): string | undefined {
  return textOf(headers['content-type'])
}

function isJson(answer: Answer): boolean {
  return readBody(answer.body, contentTypeOf(answer)).kind === 'json'
}

function textOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}
