import type { EngineFamily, Property, Words } from './definition.ts'

const ABSENT: Readonly<Record<EngineFamily, string>> = { terraform: 'Null', pulumi: 'Absent' }

/** What a text says on engines of this family. Names stand in it as the model writes them. */
export function wordsFor(family: EngineFamily, words: Words): string {
  return typeof words === 'string' ? words : words[family]
}

/** What counts where an input is not set, in Markdown; undefined where nothing does. */
export function defaultOf({ default: value, defaultsTo }: Property): string | undefined {
  return defaultsTo ?? (value === undefined ? undefined : `\`${value}\``)
}

/** A property's description, its default, and when it has no value. */
export function describeProperty(family: EngineFamily, property: Property): string {
  const { absent } = property
  const byDefault = defaultOf(property)
  return [
    wordsFor(family, property.description),
    ...(byDefault === undefined ? [] : [`Defaults to ${byDefault}.`]),
    ...(absent === undefined ? [] : [`${ABSENT[family]} ${absent}.`]),
  ].join(' ')
}
