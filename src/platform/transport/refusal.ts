import { type EkbError, type ErrorOptions, ekbError } from '../../core/messages/errors/index.ts'
import type { Redactor } from '../../core/redaction/redaction.ts'
import { type Body, type ErrorBody, plainLine, readErrorBody } from '../reader/index.ts'

/** An error answer, and its request. */
export interface Refusal {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** The path as a template: no key reference in it. */
  readonly path: string
  readonly host: string
  readonly projectId: string
  /** What it means: 400 for a `success: false`, whatever its status. */
  readonly status: number
  /** The status that was answered, where it is another one. */
  readonly answered?: number
  readonly body: Body
  readonly tries: number
  readonly redactor: Pick<Redactor, 'redact' | 'redactForeign'>
}

const AUTHENTICATION = new Set([
  'INVALID_API_KEY',
  'INVALID_CREDENTIALS',
  'INVALID_OR_EXPIRED_JWT_TOKEN',
  'UNAUTHORIZED',
])

/** 4xx statuses that are not standard, such as 499 of nginx or 460 of a load balancer, and time-outs. */
const NO_PLAIN_REFUSAL = new Set([408, 418, 419, 420, 427, 430])
const PLAIN_REFUSALS_UP_TO = 431
const REFUSED_FOR_LEGAL_REASONS = 451

/**
 * Whether a status plainly says that a request was not carried out. Every other one may come from somebody
 * between, after the platform has done its work.
 */
export function isPlainRefusal(status: number): boolean {
  if (status === REFUSED_FOR_LEGAL_REASONS) return true
  return status >= 400 && status <= PLAIN_REFUSALS_UP_TO && !NO_PLAIN_REFUSAL.has(status)
}

/** The error for an answer that is not a success. */
export function refusalError(refusal: Refusal): EkbError {
  const { status, method, host } = refusal
  const error = errorOf(refusal)
  const said = describeRefusal(refusal, error)
  const plain = isPlainRefusal(status)
  const options: ErrorOptions = { outcome: plain ? 'refused' : 'unknown' }
  const tries = refusal.tries > 1 ? ` It was tried ${refusal.tries} times.` : ''

  if (status >= 500 || status === 408) return ekbError('PLATFORM_FAILED', { said, tries }, options)
  if (!plain) return ekbError('ANSWER_UNEXPECTED', { said }, options)
  if (status === 401 || AUTHENTICATION.has(error.code ?? '')) {
    return ekbError('CREDENTIALS_REJECTED', { said, host }, options)
  }
  if (isSystemKeyRefusal(method, status, error)) return ekbError('SYSTEM_KEY_PROTECTED', { said }, options)
  if (status === 403) return ekbError('PERMISSION_DENIED', { said }, options)
  if (status === 404 && method !== 'DELETE') {
    return ekbError(
      'KEYS_NOT_FOUND',
      { said, host, path: refusal.path, project: plainLine(refusal.redactor.redact(refusal.projectId), 128) },
      options,
    )
  }
  if (status === 429 || status === 425) return ekbError('RATE_LIMITED', { said, tries }, options)
  return ekbError('REQUEST_REJECTED', { said }, options)
}

function isSystemKeyRefusal(method: string, status: number, { code, message = '' }: ErrorBody): boolean {
  if (code === 'SYSTEM_KEY_PROTECTED') return true
  if (method !== 'DELETE' || ![400, 403, 409].includes(status)) return false
  return /\b(system|automator)\b.*\bkeys?\b|\bkeys?\b.*\bprotected\b/i.test(message)
}

/** One sentence with everything that the answer said, without key material. */
export function describeRefusal(refusal: Refusal, error = errorOf(refusal)): string {
  const { method, path, host, answered = refusal.status } = refusal
  const code = error.code === undefined ? '' : ` ${error.code}`
  const message = error.message === undefined ? '' : `: ${error.message.replace(/[.\s]+$/, '')}`
  const errorId = error.errorId === undefined ? '' : ` (error id ${error.errorId})`
  return refusal.redactor.redact(
    `${method} ${path} at ${host} answered ${answered}${code}${message}${errorId}.`,
  )
}

/** Support asks for the id of an error, which may look like a key. Only registered values are removed from it. */
function errorOf({ body, redactor }: Refusal): ErrorBody {
  return readErrorBody(
    body,
    text => redactor.redact(text),
    text => redactor.redactForeign(text),
  )
}
