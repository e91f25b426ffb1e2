import { ekbError } from '../../core/messages/errors/index.ts'
import { isLoopback } from '../loopback.ts'
import type { SettingText } from './names.ts'

const PATH = ['endpoint']

/**
 * Reads the address of the instance: https (http on this machine only), a host, a path prefix if any.
 * Blanks around it and slashes at its end are dropped.
 *
 * @throws EkbError `ENDPOINT_*`
 */
export function readEndpoint({ text, source }: SettingText): string {
  const trimmed = text.trim()
  const url = URL.canParse(trimmed) ? new URL(trimmed) : undefined
  if (url === undefined || !/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) || /\s/.test(trimmed)) {
    const seen = trimmed.includes('@') ? 'a text with an "@"' : trimmed
    throw ekbError('ENDPOINT_NOT_A_URL', { source, seen }, { path: PATH })
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw ekbError('ENDPOINT_SCHEME', { source, seen: `${url.protocol}//` }, { path: PATH })
  }
  if (url.username !== '' || url.password !== '' || /^[^/]*\/\/[^/?#]*@/.test(trimmed)) {
    throw ekbError('ENDPOINT_USER_INFO', { source }, { path: PATH })
  }
  if (/[?#]/.test(trimmed)) throw ekbError('ENDPOINT_QUERY', { source }, { path: PATH })
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw ekbError('ENDPOINT_PLAIN_HTTP', { source, host: url.host }, { path: PATH })
  }
  return url.origin + url.pathname.replace(/\/+$/, '')
}
