import { ekbError } from '../../core/messages/errors/index.ts'
import { Secret } from '../../core/secret.ts'
import { isKeyValue, isMasked } from '../../platform/reader/index.ts'
import { fingerprint } from '../identity/identity.ts'

/**
 * The fingerprint of a key, as resources show it.
 *
 * @throws EkbError FUNCTION_KEY_INVALID, with the place of the argument as its path
 */
export function fingerprintOf(key: string): string {
  if (isKeyValue(key)) return fingerprint(new Secret(key))
  const problem =
    key.trim() === ''
      ? 'is empty'
      : isMasked(key)
        ? 'is only a part of a key, as the platform shows it'
        : /\s/.test(key)
          ? 'has white space in it'
          : 'has fewer than 8 characters, or some that no key has'
  throw ekbError('FUNCTION_KEY_INVALID', { problem }, { path: [0] })
}
