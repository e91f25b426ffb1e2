/**
 * A sentence with names in it. `code` is what stands in the input: an address, a name, an attribute. Only an
 * output decides how the two are told apart, so nothing that strangers named can pass for words of ours.
 */
export type Phrase = readonly (string | { readonly code: string })[]

/** Makes a phrase of a template: what stands in `${}` is a name, unless it is a phrase or a number itself. */
export function say(words: TemplateStringsArray, ...values: readonly (string | number | Phrase)[]): Phrase {
  return words.flatMap((text, index) => {
    const value = values[index]
    const part =
      typeof value === 'string' ? [{ code: value }] : typeof value === 'number' ? [`${value}`] : value
    return [...(text === '' ? [] : [text]), ...(part ?? [])]
  })
}

/** A text of ours in which names stand between backticks. */
export function phrase(text: string): Phrase {
  const parts = text.split('`').map((part, index) => (index % 2 === 0 ? part : { code: part }))
  return parts.filter(part => part !== '')
}

/** Phrases one after the other, with a space between. */
export function joined(phrases: readonly Phrase[]): Phrase {
  return phrases.flatMap((one, index) => (index === 0 ? one : [' ', ...one]))
}

/** `a`, `a and b`, `a, b and c`; behind `most` of them only how many more there are. */
export function listed(names: readonly string[], most = 5): Phrase {
  const shown = names.length > most ? names.slice(0, most - 1) : names
  const rest = names.length - shown.length
  const parts: Phrase[] = shown.map(name => [{ code: name }])
  if (rest > 0) parts.push([`${rest} more`])
  return parts.flatMap((part, index) =>
    index === 0 ? part : [index === parts.length - 1 ? ' and ' : ', ', ...part],
  )
}

/** The phrase without any marks, for outputs that have none. */
export function plain(words: Phrase): string {
  return words.map(part => (typeof part === 'string' ? part : part.code)).join('')
}

/** The phrase with its names in quotation marks; a name that has some itself, such as `bots["a"]`, stands as it is. */
export function quoted(words: Phrase): string {
  const named = (name: string) => (name.includes('"') ? name : `"${name}"`)
  return words.map(part => (typeof part === 'string' ? part : named(part.code))).join('')
}

/** `1 day`, `2 days`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
