/** A type of the engine's type system. */
export type AttributeType =
  | 'string'
  | 'number'
  | 'bool'
  | { readonly list: AttributeType }
  | { readonly set: AttributeType }
  | { readonly map: AttributeType }
  | { readonly object: Readonly<Record<string, AttributeType>> }

/** One attribute of a schema. At least one of required, optional and computed is true. */
export interface Attribute {
  readonly type: AttributeType
  /**
   * The attributes of the objects in `type`, which is an object or a list of objects, where each is described and
   * marked as sensitive on its own.
   */
  readonly nested?: Readonly<Record<string, Attribute>>
  /** Markdown, shown in the reference. */
  readonly description: string
  readonly required?: boolean
  readonly optional?: boolean
  readonly computed?: boolean
  readonly sensitive?: boolean
  readonly writeOnly?: boolean
  readonly deprecated?: string
}

/** The attributes of a provider, resource or data source. */
export interface Schema {
  /** Raised when the stored form changes; starts at 0. */
  readonly version: number
  /** Markdown, shown in the reference. */
  readonly description: string
  readonly attributes: Readonly<Record<string, Attribute>>
}
