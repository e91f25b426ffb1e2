import { visible } from './visible.ts'
import type { Term, Vocabulary } from './vocabulary.ts'

/** A text that waits for the engine that will show it. */
export interface Phrase {
  in(words: Vocabulary): string
}

/**
 * What stands for a placeholder: another phrase, or a text of somebody's own. That is shown as it is, but for what
 * a terminal would obey: it may come from a platform, a plan or a file. This is the one place for that.
 */
export type PhraseValues = Readonly<Record<string, string | Phrase>>

/**
 * Makes a phrase of a template. Three things in it are put into the engine's words: attributes and
 * settings, which are the words in snake case; terms, which are placeholders in capital letters; and values
 * that are phrases. Other values are somebody's own, so nothing in them is changed.
 *
 * @example phrase('{id} has no rotate_after', { id }).in(PULUMI) // "key_91b2… has no rotateAfter"
 */
export function phrase(template: string, values: PhraseValues = {}): Phrase {
  return { in: words => render(template, values, words) }
}

/** Where a setting is set, in the engine's words. */
export function placeOf(setting: string): Phrase {
  return { in: words => words.placeOf(setting) }
}

function render(template: string, values: PhraseValues, words: Vocabulary): string {
  return template
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 0 ? rename(part, words) : fill(part, values, words)))
    .join('')
}

/** A placeholder without a value stays as it is: the error reference shows templates. */
function fill(placeholder: string, values: PhraseValues, words: Vocabulary): string {
  const value = values[placeholder] ?? words.terms[placeholder as Term] ?? `{${placeholder}}`
  return typeof value === 'string' ? visible(value) : value.in(words)
}

function rename(text: string, words: Vocabulary): string {
  return text.replace(/\b[a-z]+(?:_[a-z]+)+\b/g, word => words.name(word))
}
