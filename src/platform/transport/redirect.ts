import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'

const REDIRECTS = new Set([301, 302, 303, 307, 308])

export function isRedirect(status: number): boolean {
  return REDIRECTS.has(status)
}

/** How many redirects are followed for one GET. */
export const MOST_REDIRECTS = 5

/** A redirect that was received. */
export interface Redirect {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly url: URL
  /** The path as a template: no key reference in it. */
  readonly path: string
  readonly status: number
  readonly location: string | undefined
  /** How many were followed before. */
  readonly followed: number
  readonly redact: (text: string) => string
}

/**
 * Where to go on. Only a GET is followed, and only on the same origin: the credentials go to the
 * configured host alone.
 *
 * @throws EkbError `REDIRECT_REFUSED`
 */
export function redirectTarget(redirect: Redirect): URL {
  const { method, url, location, followed } = redirect
  const target =
    location !== undefined && URL.canParse(location, url.href) ? new URL(location, url.href) : undefined
  if (target === undefined) throw refuse(redirect, undefined, 'That is not a valid address.')
  if (target.origin !== url.origin) {
    throw refuse(
      redirect,
      target,
      `Credentials are sent only to ${url.origin}, so the redirect was not followed.`,
    )
  }
  if (method !== 'GET') {
    throw refuse(redirect, target, `A ${method} request is not sent twice, so the redirect was not followed.`)
  }
  if (followed >= MOST_REDIRECTS) {
    throw refuse(redirect, target, `That is redirect number ${followed + 1} in a row.`)
  }
  target.username = ''
  target.password = ''
  target.hash = ''
  return target
}

function refuse(
  { method, url, path, status, redact }: Redirect,
  target: URL | undefined,
  reason: string,
): EkbError {
  // The location of a DELETE repeats the key reference.
  const shown = target === undefined ? '(none)' : target.origin + (method === 'DELETE' ? '' : target.pathname)
  return ekbError(
    'REDIRECT_REFUSED',
    { method, path, host: url.host, status: String(status), location: redact(shown), reason },
    // Whoever redirects a POST or DELETE may have acted on it: a 303 says so.
    { outcome: method === 'GET' ? 'refused' : 'unknown' },
  )
}
