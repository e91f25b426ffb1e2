/** The type of a property: of text unless said otherwise. */
export type PropertyType = 'text' | 'flag' | 'text map' | { readonly listOf: Properties }

/** One property of a resource or data source, in words and rules that every engine shares. */
export interface Property {
  readonly type: PropertyType
  /** Markdown; names of properties and values stand in backticks. */
  readonly description: string
  /** Whether a person may or must set it; absent for what only the platform knows. */
  readonly input?: 'required' | 'optional'
  /** Whether it has a value even where nobody set one. */
  readonly output?: true
  readonly default?: boolean
  readonly sensitive?: true
  /** The only values that are accepted. */
  readonly oneOf?: readonly string[]
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
  readonly description: string
  readonly properties: Properties
}
