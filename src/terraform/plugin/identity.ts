import type { AttributeType } from './schema.ts'
import type { ObjectValue } from './value.ts'

/** One attribute of an identity. Engines accept a primitive type or a list of one. */
export interface IdentityAttribute {
  readonly type: AttributeType
  readonly description: string
  /** Whoever imports by identity must set it. Exactly one of this and `optionalForImport` is true. */
  readonly requiredForImport?: boolean
  readonly optionalForImport?: boolean
}

export interface IdentitySchema {
  /** Raised when the stored form changes; starts at 0. */
  readonly version: number
  readonly attributes: Readonly<Record<string, IdentityAttribute>>
}

/** What tells one object of a resource from all others, for as long as the object lives. */
export interface ResourceIdentity {
  readonly schema: IdentitySchema
  /**
   * The identity of an object. Its values may be unknown where those of the state are; the server then answers
   * none yet.
   *
   * @param state of the resource's schema, stored or planned
   * @returns null where the state does not have it
   */
  of(state: ObjectValue): ObjectValue | null
}
