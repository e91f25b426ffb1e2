import { ekbError } from '../../core/messages/errors/index.ts'
import { engineText } from '../../core/messages/index.ts'
import { Secret } from '../../core/secret.ts'
import type { SettingText } from './names.ts'
import { isQuoted } from './quoted.ts'

/**
 * Reads one part of the credential. It is not trimmed: a space in it shows that it was copied wrongly,
 * and a line break would end the header that carries it.
 *
 * @throws EkbError `CREDENTIAL_WHITE_SPACE`
 */
export function readCredential({ name, text, source }: SettingText): Secret {
  const seen = oddity(text)
  if (seen !== undefined) {
    throw ekbError(
      'CREDENTIAL_WHITE_SPACE',
      { setting: engineText(name), source, seen, length: String(text.length) },
      { path: [name] },
    )
  }
  return new Secret(text)
}

function oddity(text: string): string | undefined {
  if (/[\r\n]/.test(text)) return 'a line break'
  if (/\s/.test(text)) return 'white space'
  if (isQuoted(text)) return 'quotation marks'
  return /^[\x21-\x7e]+$/.test(text) ? undefined : 'a character that is not allowed in a header'
}
