import { isLoopbackHost } from './local-guard.ts'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // What the page shows was typed by anyone: no text may become markup.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
]

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': POLICY.join('; '),
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const

/**
 * What every answer of the page and of the admin API carries: no foreign code, no frame around it, nothing told
 * to other origins, and nothing kept, for it may be a value.
 *
 * @param url the request's
 */
export function securityHeaders(url: URL): Readonly<Record<string, string>> {
  // Elsewhere browsers ignore it, and complain.
  const isTrustworthy = url.protocol === 'https:' || isLoopbackHost(url.hostname)
  return isTrustworthy ? { ...HEADERS, 'cross-origin-opener-policy': 'same-origin' } : HEADERS
}

/** Adds them to an answer where it says nothing else. */
export function secure(response: Response, url: URL): void {
  for (const [name, value] of Object.entries(securityHeaders(url))) {
    if (!response.headers.has(name)) response.headers.set(name, value)
  }
}
