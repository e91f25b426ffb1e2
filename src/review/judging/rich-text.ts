/**
 * A text with names in it. `code` is what the input contains: an address, a name, an attribute. Only an
 * output decides how the two are told apart, so that no name from outside can pass for our own text.
 */
export type RichText = readonly (string | { readonly code: string })[]

/** Creates a text from a template: what stands in `${}` is a name, unless it is a rich text or a number itself. */
export function say(
  words: TemplateStringsArray,
  ...values: readonly (string | number | RichText)[]
): RichText {
  return words.flatMap((text, index) => {
    const value = values[index]
    const part =
      typeof value === 'string' ? [{ code: value }] : typeof value === 'number' ? [`${value}`] : value
    return [...(text === '' ? [] : [text]), ...(part ?? [])]
  })
}

/** Parses one of our own texts, in which names stand between backticks. */
export function richText(text: string): RichText {
  const parts = text.split('`').map((part, index) => (index % 2 === 0 ? part : { code: part }))
  return parts.filter(part => part !== '')
}

/** Joins texts with spaces. */
export function joined(texts: readonly RichText[]): RichText {
  return texts.flatMap((one, index) => (index === 0 ? one : [' ', ...one]))
}

/** `a`, `a and b`, `a, b and c`; behind `most` of them only how many more there are. */
export function listed(names: readonly string[], most = 5): RichText {
  const shown = names.length > most ? names.slice(0, most - 1) : names
  const rest = names.length - shown.length
  const parts: RichText[] = shown.map(name => [{ code: name }])
  if (rest > 0) parts.push([`${rest} more`])
  return parts.flatMap((part, index) =>
    index === 0 ? part : [index === parts.length - 1 ? ' and ' : ', ', ...part],
  )
}

/** The text without marks, for outputs that have none. */
export function plain(words: RichText): string {
  return words.map(part => (typeof part === 'string' ? part : part.code)).join('')
}

/** The phrase with its names in quotation marks; a name that has some itself, such as `bots["a"]`, stands as it is. */
export function quoted(words: RichText): string {
  const named = (name: string) => (name.includes('"') ? name : `"${name}"`)
  return words.map(part => (typeof part === 'string' ? part : named(part.code))).join('')
}

/** `1 day`, `2 days`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
