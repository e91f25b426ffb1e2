import { ekbError } from '../../core/messages/errors/index.ts'
import type { SettingText } from './names.ts'

/** The placeholder of the project in a path template. */
export const PROJECT_PLACEHOLDER = '{project_id}'

/**
 * Reads the path of the key list below the endpoint; the answer always begins with a slash.
 *
 * @throws EkbError `API_KEYS_PATH_INVALID`
 */
export function readApiKeysPath({ text, source }: SettingText): string {
  const trimmed = text.trim()
  const reason = problem(trimmed)
  if (reason !== undefined) {
    throw ekbError(
      'API_KEYS_PATH_INVALID',
      { source, seen: trimmed, reason, placeholder: PROJECT_PLACEHOLDER },
      { path: ['api_keys_path'] },
    )
  }
  return trimmed.startsWith('/') ? trimmed : `/${trimmed}`
}

function problem(path: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path) || path.startsWith('//')) {
    return 'it names a host, which belongs in the setting endpoint'
  }
  if (/[?#]/.test(path)) return 'it has a query or fragment'
  if (/[\s\\]/.test(path)) return 'it contains white space or a backslash'
  const plain = path.replaceAll(PROJECT_PLACEHOLDER, 'x')
  if (/[{}]/.test(plain)) return `${PROJECT_PLACEHOLDER} is the only placeholder that is allowed`
  const segments = plain.split('/')
  if (segments.some(segment => /^(\.|%2e){1,2}$/i.test(segment))) return 'it has a "." or ".." segment'
  return segments.every(segment => segment === '') ? 'it is empty' : undefined
}
