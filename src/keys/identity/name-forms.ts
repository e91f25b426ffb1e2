import { sameName } from './identity.ts'

/** How many characters a platform leaves at least of a name that it cuts. */
const SHORTEST_CUT = 8

/**
 * Whether a platform may show the given name in the stored form: in another case, without accents or punctuation, or
 * cut to a length. This only supports other evidence, because the names of two keys may differ by no more than that.
 */
export function isStoredForm(stored: string, given: string): boolean {
  if (sameName(stored, given)) return true
  const one = formOfName(stored)
  const other = formOfName(given)
  if (one === '' || other === '') return false
  return one === other || ([...stored.trim()].length >= SHORTEST_CUT && other.startsWith(one))
}

/** Whether a list that shows `shown` may be about a key of the given name: in a stored form, or without any name. */
export function mayBeNamed(shown: string, given: string): boolean {
  return isUnnamed(shown) || isStoredForm(shown, given)
}

/** Whether a list tells no name of a key: names are optional on the platform. That says nothing about the name. */
export function isUnnamed(shown: string): boolean {
  return shown.trim() === ''
}

/** Whether two names differ at most in case, white space and Unicode form: enough to look up a key by name. */
export function sameButForCase(one: string, other: string): boolean {
  return foldedName(one) === foldedName(other)
}

/** The same text for names that are {@link sameButForCase}. */
export function foldedName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}

/**
 * What is left of a name in every form that a platform may store: its letters and digits, in lower case and without
 * accents, also if it was escaped for HTML. A name that was cut leaves the beginning of it.
 */
export function formOfName(name: string): string {
  return withoutEntities(name)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|amp|lt|gt|quot|apos);/gi

/** Entities with a name stand for punctuation, of which nothing is left anyway. */
function withoutEntities(name: string): string {
  return name.replace(ENTITY, (_, decimal?: string, hexadecimal?: string) => {
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : ''
  })
}
