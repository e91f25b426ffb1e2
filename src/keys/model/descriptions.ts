import { engineText } from '../../core/messages/engine-text.ts'
import type { Vocabulary } from '../../core/messages/vocabularies/vocabulary.ts'
import type { Property } from './definition.ts'

/** The default of an input, in Markdown; `undefined` if it has none. */
export function defaultOf({ default: value, defaultsTo }: Property): string | undefined {
  return defaultsTo ?? (value === undefined ? undefined : `\`${value}\``)
}

/** A property's description, its default, and when it has no value, in the words of an engine. */
export function describeProperty(property: Property, words: Vocabulary): string {
  const { absent, autonamed } = property
  const byDefault = defaultOf(property)
  const more = [
    ...(byDefault === undefined ? [] : [` Defaults to ${byDefault}.`]),
    ...(absent === undefined ? [] : [` {NO_VALUE} ${absent}.`]),
    ...(autonamed === true ? ['{AUTOMATIC_NAME}'] : []),
  ]
  const said = engineText(property.description).in(words)
  return more.length === 0 ? said : said + engineText(more.join('')).in(words)
}
