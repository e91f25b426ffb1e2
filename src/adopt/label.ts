import { createHash } from 'node:crypto'

/** Room for a suffix remains below what any engine or file of a person takes. */
const LONGEST = 60

/** Words that mean something in HCL, in a program of any language, or to an object that is used as a map. */
const KEYWORDS = new Set(
  `and any as async await bool break case catch class const constructor continue count data debugger def default delete dependson
  do each elif else enum except export extends false finally for foreach from function global hasownproperty if import in instanceof
  interface is lambda let lifecycle list local locals map module new nil none nonlocal not null number object or output
  package pass path private protected prototype provider public pulumi raise resource return self set static string super switch
  terraform this throw tostring true try tuple type typeof undefined valueof var variable void while with yield`.split(
    /\s+/,
  ),
)

/**
 * The words of a name as an identifier that every engine and language takes: small letters, digits and `_`, with a
 * letter first, at most 60 characters and no keyword. Empty where no letter or digit of the name can be written so.
 */
export function labelOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  const label = /^\d/.test(words) || KEYWORDS.has(words.replaceAll('_', '')) ? `key_${words}` : words
  return label.slice(0, LONGEST).replace(/_+$/, '')
}

/** Something that needs a label. */
export interface Labelled {
  /** What identifies it for life. */
  readonly id: string
  readonly name: string
}

/**
 * A label for each item, by its id. Two labels never differ by case alone. What cannot be written gets eight digits of
 * the hash of its id, so that its label depends on nothing else.
 *
 * @param items the first one of several with one label gets it as it is, the others with a number
 * @param given labels that are taken, some by items
 */
export function labelsOf(
  items: readonly Labelled[],
  given: { readonly byId: ReadonlyMap<string, string>; readonly taken: Iterable<string> },
): ReadonlyMap<string, string> {
  const used = new Set([...given.byId.values(), ...given.taken].map(label => label.toLowerCase()))
  return new Map(
    items.map(({ id, name }) => {
      const known = given.byId.get(id)
      if (known !== undefined) return [id, known]
      const label = freeLabel(labelOf(name) || `key_${hashOf(id)}`, used)
      used.add(label)
      return [id, label]
    }),
  )
}

/** The label, or the first of its numbered ones that is not used. @param used in small letters */
export function freeLabel(label: string, used: ReadonlySet<string>): string {
  if (!used.has(label.toLowerCase())) return label
  let number = 2
  while (used.has(`${label.toLowerCase()}_${number}`)) number += 1
  return `${label}_${number}`
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 8)
}
