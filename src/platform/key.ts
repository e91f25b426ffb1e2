import type { Secret } from '../core/secret.ts'

/** The two types of key that a person can create. */
export type KeyType = 'privileged' | 'locked_down_viewer'

/**
 * One item of the platform's key list, as the tolerant reader understands it.
 * A platform may give ids or not, and whole values or masked ones.
 */
export interface PlatformKey {
  /** The platform's own id; absent where the platform gives none, or where its "id" is the key value. */
  readonly id?: string
  /** The whole key value; absent where the platform masks it. */
  readonly value?: Secret
  /** The masked value as it was shown (`3f9a…1c2e`); present only where {@link value} is absent. */
  readonly masked?: string
  /** The label; names are not unique. Empty where the platform has none. */
  readonly name: string
  /** `system` for the Automator key, `unknown` for a type that this version does not know. */
  readonly type: KeyType | 'system' | 'unknown'
  /** The type as the platform wrote it; absent where it wrote none. */
  readonly rawType?: string
  /** Whether any sign (flag, type or name) says that the platform protects this key. */
  readonly system: boolean
  /** True where nothing but its name says so. */
  readonly systemByName?: true
  /** When the platform says that it was created; absent where it does not say. */
  readonly createdAt?: Date
}

/** The answer to one list request. */
export interface KeyList {
  /** Each key once, as far as lists tell one key from another. */
  readonly keys: readonly PlatformKey[]
  /** The platform's clock when it answered (its `Date` header, to the second); absent where it sent none. */
  readonly date?: Date
  /**
   * True where a cache between us and the platform may have answered, with what once was. Absent where
   * nothing in the answer hints at one.
   */
  readonly fromCache?: true
}

/** The answer to one create request: the only time the secret is shown. */
export interface CreatedKey {
  readonly value: Secret
  /** Absent where the platform gives a key without a secret of its own. */
  readonly secret?: Secret
  /** The platform's own id, where the answer has one that is not the key value. */
  readonly id?: string
  readonly createdAt?: Date
  /** The platform's clock when it answered. */
  readonly date?: Date
}
