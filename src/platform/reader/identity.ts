import { contains } from '../../core/redaction/spelling.ts'
import { isMasked, maskMatches, maskWithin } from './masked.ts'

/** A shorter text is not a key: it could be guessed, and redaction would find it in every message. */
const SHORTEST_VALUE = 8
/** No header can carry a longer one. */
const LONGEST_VALUE = 4096

const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u

/** Whether a text can be a key, a secret or an id, whole or masked. */
export function isOfSize(text: string): boolean {
  return text.length <= LONGEST_VALUE
}

/**
 * Whether a text is a whole key value: not masked, of eight characters or more, none of them white space, a
 * control character or unseen.
 */
export function isKeyValue(text: string): boolean {
  return text.length >= SHORTEST_VALUE && isSecretValue(text)
}

/** The same for a secret, which may be shorter. */
export function isSecretValue(text: string): boolean {
  return isOfSize(text) && !UNSEEN.test(text) && !isMasked(text)
}

/**
 * Whether a text that stands as the id of a key can be one: something that may be printed. A key value is none,
 * in whatever spelling and whatever stands around it, nor is a mask, nor what would change how a terminal looks.
 *
 * @param values what is known of the key: its value, whole or masked, and its secret
 */
export function isPublicId(id: string, values: readonly (string | undefined)[]): boolean {
  if (!isOfSize(id) || UNSEEN.test(id) || isMasked(id)) return false
  return values.every(value => {
    if (value === undefined) return true
    if (isMasked(value)) return !maskMatches(value, id) && !maskWithin(value, id)
    return value !== id && (value.length < SHORTEST_VALUE || !contains(id, value))
  })
}
