import { type Template, textFor } from './template.ts'
import { visible } from './visible.ts'
import type { SettingKind, Term, Vocabulary } from './vocabularies/vocabulary.ts'

/** A text that is rendered once it is known which engine shows it. */
export interface EngineText {
  in(words: Vocabulary): string
}

/**
 * The values of placeholders: other engine texts, or plain texts from a platform, a plan or a file. Plain texts are
 * shown unchanged, except for characters that a terminal would act on. This is the one place that makes them safe.
 */
export type TextValues = Readonly<Record<string, string | EngineText>>

/**
 * Makes a text that takes the words of an engine. This is the only way in which a text gets them:
 *
 * - a template with a text for each front end gives the one of the engine;
 * - attributes and settings, which are the words in snake case, get the engine's names;
 * - terms, which are placeholders in capital letters, get the engine's words;
 * - values that are engine texts get the same words.
 *
 * Values that are texts are not changed.
 *
 * @example engineText('{id} has no rotate_after', { id }).in(PULUMI) // "key_91b2… has no rotateAfter"
 * @example
 * // A review rule states its remedy once where it is true everywhere, else for each front end:
 * const remedy: Template = {
 *   terraform: 'Set `create_before_destroy` in the `lifecycle` of the key.',
 *   pulumi: 'Remove `deleteBeforeReplace` from the key.',
 *   cdk: 'Set `lifecycle: { createBeforeDestroy: true }` on the key.',
 * }
 * engineText(remedy).in(PULUMI)
 * // and what it has seen, with names that no engine renames:
 * engineText('"{name}" has neither rotate_after nor keepers.', { name }).in(CDK)
 */
export function engineText(template: Template, values: TextValues = {}): EngineText {
  return { in: words => render(textFor(words.frontEnd, template), values, words) }
}

/** Where a setting is set, in the engine's words. */
export function placeOf(setting: string, kind: SettingKind): EngineText {
  return { in: words => words.placeOf(setting, kind) }
}

function render(text: string, values: TextValues, words: Vocabulary): string {
  // Hundreds of descriptions stand between a start and the schema, and few have placeholders.
  if (!text.includes('{')) return named(text, words)
  return text
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 0 ? named(part, words) : fill(part, values, words)))
    .join('')
}

/** A placeholder without a value stays as it is: the error reference shows templates. */
function fill(placeholder: string, values: TextValues, words: Vocabulary): string {
  const value = values[placeholder] ?? words.terms[placeholder as Term] ?? `{${placeholder}}`
  return typeof value === 'string' ? visible(value) : value.in(words)
}

/** A text with the attributes and settings in it as the engine names them. */
export function named(text: string, words: Vocabulary): string {
  return text.includes('_') ? text.replace(/\b[a-z]+(?:_[a-z]+)+\b/g, word => words.name(word)) : text
}
