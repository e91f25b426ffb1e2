import type { Property } from './definition.ts'

/** The engines by what they call things; OpenTofu speaks as Terraform does. */
export type EngineFamily = 'terraform' | 'pulumi'

/** A text for people: one where it is true on every engine, else one for each family. */
export type Words = string | Readonly<Record<EngineFamily, string>>

const ABSENT: Readonly<Record<EngineFamily, string>> = { terraform: 'Null', pulumi: 'Absent' }

/** What a text says on engines of this family. Names stand in it as the model writes them. */
export function wordsFor(family: EngineFamily, words: Words): string {
  return typeof words === 'string' ? words : words[family]
}

/** A property's description, and when it has no value. */
export function describeProperty(family: EngineFamily, { description, absent }: Property): string {
  const words = wordsFor(family, description)
  return absent === undefined ? words : `${words} ${ABSENT[family]} ${absent}.`
}
