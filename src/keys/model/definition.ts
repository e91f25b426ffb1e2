import type { Words } from './words.ts'

/** The type of a property: of text unless said otherwise. */
export type PropertyType = 'text' | 'flag' | 'whole number' | 'text map' | ListType

/** A list of objects. */
export interface ListType {
  readonly listOf: Properties
  /** What a language calls the type of one object, where it needs a name. */
  readonly itemName: string
}

/** One property of a resource, data source or provider, in words and rules that every engine shares. */
export interface Property {
  readonly type: PropertyType
  /** Markdown; names of properties and values stand in backticks. */
  readonly description: Words
  /** Whether a person may or must set it; absent for what only the platform knows. */
  readonly input?: 'required' | 'optional'
  /** Whether it has a value even where nobody set one. */
  readonly output?: true
  /** When an output has no value after all, as the end of a sentence: "where the platform hides the key". */
  readonly absent?: string
  /** Whether a required name may be left out where the engine makes names of its own. */
  readonly autonamed?: true
  readonly default?: boolean
  /** What counts where an input is not set and `default` cannot say it, in Markdown: "`project_id` of the provider". */
  readonly defaultsTo?: string
  readonly sensitive?: true
  /** The only values that are accepted. */
  readonly oneOf?: readonly string[]
  /** What a language calls the type of the accepted values, where it can hold a person to them. */
  readonly oneOfName?: string
  /** What a change of an input does to an existing key; `depends` where the description tells. */
  readonly onChange?: 'replace' | 'update' | 'depends'
}

export type Properties = Readonly<Record<string, Property>>

/** A resource or data source; names are in snake case, and each engine turns them into its own. */
export interface Definition {
  readonly name: string
  readonly kind: 'resource' | 'data source'
  /** One sentence for lists. */
  readonly summary: string
  /** Markdown, shown at the head of the reference. */
  readonly description: Words
  readonly properties: Properties
}
