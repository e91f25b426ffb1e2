type Headers = Readonly<Record<string, string | string[] | undefined>>

/** The words of caches for a stored answer. An answer that the platform has just confirmed has none of them. */
const STORED = /\b(?:hit|hits|stale|updating)\b|_hit\b/i

/** Headers in which a cache says whether an answer was stored. */
const VERDICTS = new Set([
  'cache-status',
  'cdn-cache',
  'cf-cache-status',
  'x-cdn-cache',
  'x-fastcgi-cache',
  'x-nginx-cache',
])
const VERDICT = /^x-(?:[a-z0-9]+-)*cache(?:-status|-remote|-lookup|-result)?$/

/**
 * Whether a cache may have answered a GET with what it had stored: an `Age` that is not zero, a count of hits,
 * a header in which a cache says so, or two request numbers of Varnish. A cache that hides is not seen.
 */
export function mayBeFromCache(headers: Headers): boolean {
  return Object.entries(headers).some(([name, header]) => {
    const value = Array.isArray(header) ? header.join(', ') : (header ?? '')
    return saysStored(name.toLowerCase(), value)
  })
}

function saysStored(name: string, value: string): boolean {
  if (name === 'age' || name === 'x-cache-age') return !/^[\s0,]*$/.test(value)
  if (name === 'x-cache-hits') return /[1-9]/.test(value)
  if (name === 'x-varnish') return /\d\s+\d/.test(value)
  if (name === 'server-timing') return /\bcdn-cache\s*;\s*desc\s*=\s*"?(?:hit|stale)/i.test(value)
  if (name === 'warning') return /(?:^|[\s,])11[0-3]\b/.test(value)
  // "fwd=stale" of RFC 9211 is a reason to ask the platform again, so that is no hit.
  if (VERDICTS.has(name) || VERDICT.test(name)) return STORED.test(value.replace(/\bfwd=[a-z-]+/gi, ''))
  return false
}
