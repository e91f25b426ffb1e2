import type { EkbError } from '../../core/messages/errors/index.ts'
import type { KeyType } from '../../platform/key.ts'
import type { Warning } from '../warnings.ts'

/** Why a rotating key is rotated. */
export type RotationReason = 'due' | 'keepers' | 'type' | 'current_missing' | 'new_value' | 'secret_lost'

/** Why a key is deleted in an apply. */
export type RetirementReason =
  /** The overlap of the previous key is over. */
  | 'overlap_over'
  /** `revoke_previous` has changed. */
  | 'revoked'
  /** A rotation needs the place of the previous key. */
  | 'superseded'
  /** An earlier apply could not delete it. */
  | 'retiring'
  /** It is in no state. */
  | 'stray'
  /** Its secret never arrived. */
  | 'secret_lost'

/** A key that an apply deletes. */
export interface Retirement {
  readonly id: string
  readonly name: string
  readonly type: KeyType
  readonly reason: RetirementReason
}

/** Why and since when a key that loses its place as the previous one is not deleted. */
export interface Parking {
  readonly since: string
  readonly reason: 'signs_in' | 'superseded'
}

/**
 * What an apply does to an existing rotating key. An engine that brings it back holds the apply to it: time that
 * passes adds nothing. It is plain JSON, without anything secret.
 */
export interface RotatingSteps {
  /** Absent where the key is not rotated. */
  readonly rotate?: { readonly generation: number; readonly reasons: readonly RotationReason[] }
  /** In the order in which they are deleted, after the rotation. */
  readonly retire: readonly Retirement[]
  /** The previous key has to wait in `retiring`. */
  readonly park?: Parking
}

/** What a plan decides about an existing rotating key. */
export interface RotatingDecision {
  /** Attributes for which the whole resource is replaced; empty where it stays. */
  readonly replace: readonly 'project_id'[]
  readonly steps: RotatingSteps
  /** Inputs that are not known and decide about a rotation or a deletion: then only the apply can tell. */
  readonly undecided: readonly string[]
  readonly warnings: readonly Warning[]
  readonly errors: readonly EkbError[]
}
