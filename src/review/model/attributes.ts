/**
 * A value of an attribute, as far as it may and can be shown.
 *
 * - `known`: here it is; `null` where nothing is set
 * - `unknown`: decided at apply
 * - `hidden`: there, but marked sensitive, or it looks like a key, a secret or another sensitive value
 * - `untold`: the input does not carry it
 */
export type Value<Type> =
  | { readonly is: 'known'; readonly value: Type | null }
  | { readonly is: 'unknown' | 'hidden' | 'untold' }

/**
 * All that a review ever knows of a key, by the names of the model (snake case on every engine). Texts are safe
 * to show as they are: control characters, line breaks and marks of direction are escaped.
 */
export interface KeyAttributes {
  readonly id: Value<string>
  readonly name: Value<string>
  /** `privileged`, `locked_down_viewer`, `system`, or what the input has instead. */
  readonly type: Value<string>
  readonly project_id: Value<string>
  readonly fingerprint: Value<string>
  /** RFC 3339, UTC. */
  readonly created_at: Value<string>
  /** Such as `90d`. */
  readonly rotate_after: Value<string>
  /** Such as `12h`: how long before that it is due. */
  readonly rotate_early: Value<string>
  /** RFC 3339, UTC. */
  readonly rotation_due_at: Value<string>
  readonly deletion_protection: Value<boolean>
  readonly store_secret: Value<boolean>
  /** Of data sources: whether the value of the key is read into the state. */
  readonly reveal: Value<boolean>
  /** The names of the entries in alphabetical order, never what stands in them. */
  readonly keepers: Value<readonly string[]>
}
