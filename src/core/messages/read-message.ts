import { named } from './engine-text.ts'
import { type Template, textFor } from './template.ts'
import { PULUMI, TERRAFORM, type Term, type Vocabulary } from './vocabularies/index.ts'

/** What values look like, by their placeholders, as regular expressions without groups. Default: any text. */
export type ValueForms = Readonly<Record<string, string>>

/** The values of one text, by their placeholders; undefined where the text is not made from the template. */
export type ReadMessage = (text: string) => Readonly<Record<string, string>> | undefined

/** No text of this project is longer. A longer one would only cost time. */
const LONGEST = 4000

/**
 * Reads texts that were rendered from a template, in the words of whichever engine: the way back from `engineText`.
 * So what reads a message follows every change of its wording.
 *
 * @example
 * const read = messageReader('{key} works for at least {hours} hours.', { hours: '\\d+' })
 * read('bot works for at least 24 hours.') // { key: 'bot', hours: '24' }
 */
export function messageReader(template: Template, forms: ValueForms = {}): ReadMessage {
  const patterns = [TERRAFORM, PULUMI].map(words =>
    patternOf(textFor(words.frontEnd, template), words, forms),
  )
  return text => {
    const told = text.trim()
    if (told.length > LONGEST) return undefined
    return patterns.map(pattern => pattern.exec(told)?.groups).find(groups => groups !== undefined)
  }
}

function patternOf(text: string, words: Vocabulary, forms: ValueForms): RegExp {
  const seen = new Set<string>()
  const parts = text.split(/\{(\w+)\}/).map((part, index) => {
    if (index % 2 === 0) return escaped(named(part, words))
    const term = words.terms[part as Term]
    if (term !== undefined) return escaped(term)
    if (seen.has(part)) return `\\k<${part}>`
    seen.add(part)
    return `(?<${part}>${forms[part] ?? '.*'})`
  })
  // The empty group is there for texts without placeholders: without any group an answer has no `groups`.
  return new RegExp(`^(?<_>)${parts.join('')}$`, 's')
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
