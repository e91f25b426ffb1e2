import { sameName } from './identity.ts'

/** How many characters of a name that a platform cuts are left at least. */
const SHORTEST_CUT = 8

/**
 * Whether a platform that was given one name may show it as the other: in another case, without accents or
 * punctuation, or cut to a length. It bears out what else speaks for a key, and is no evidence by itself: names
 * of two keys may differ by no more than that.
 */
export function isStoredForm(stored: string, given: string): boolean {
  if (sameName(stored, given)) return true
  const one = plain(stored)
  const other = plain(given)
  if (one === '' || other === '') return false
  return one === other || ([...stored.trim()].length >= SHORTEST_CUT && other.startsWith(one))
}

/** Whether two names differ at most in case, white space and Unicode form: enough to look a key up by name. */
export function sameButForCase(one: string, other: string): boolean {
  return folded(one) === folded(other)
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
