import type { Use } from './use.ts'

/** One of the keys of a rotating key. Texts are safe to show; null where the input does not tell. */
export interface RotatingPart {
  /** Which of the keys it is before the run. */
  readonly part: 'current' | 'previous' | 'retiring'
  readonly name: string | null
  readonly id: string | null
  readonly type: string | null
}

/** A key that the run deletes. */
export interface DeletedPart extends RotatingPart {
  /**
   * - `overlap-over`: the previous key has had its time
   * - `revoked`: `revoke_previous` asks for it
   * - `superseded`: a rotation needs the place of the previous key
   * - `overlap-shortened`: a shorter `overlap` ends its time
   * - `left-over`: it should be gone already, or its secret was lost
   * - `with-all`: the whole resource is deleted or replaced
   */
  readonly because: 'overlap-over' | 'revoked' | 'superseded' | 'overlap-shortened' | 'left-over' | 'with-all'
  /** Until when it was to work, RFC 3339; null where it had no such time. */
  readonly until: string | null
}

/** The previous key after the run. */
export interface KeptPart {
  readonly name: string | null
  readonly type: string | null
  /** Until when it works, RFC 3339; null where nothing tells. */
  readonly until: string | null
  /** Whether that is the earliest time, because the overlap begins when the run creates the new key. */
  readonly isAtLeast: boolean
  /** How long that is from the plan on, in whole hours. */
  readonly hours: number | null
}

/** A key that should be gone and is not deleted by this run either. */
export interface WaitingPart {
  readonly name: string | null
  /** `delete_failed`, `secret_lost`, `signs_in` or `superseded`. */
  readonly reason: string | null
  /** Whole days since it should be gone, at the time of the plan. */
  readonly days: number | null
}

/** What an input says about the keys of one rotating key. */
export interface RotatingChange {
  /** All keys that there are, the current one first. */
  readonly keys: readonly RotatingPart[]
  /** In the order in which they are named: current, previous, retiring. */
  readonly deleted: readonly DeletedPart[]
  /** The name of the key that becomes the current one; null where there is none, or its name is not known. */
  readonly next: string | null
  readonly kept: KeptPart | null
  readonly waiting: readonly WaitingPart[]
  /** What holds a value of the previous key, where the run deletes that key and the input tells. */
  readonly stale: readonly Use[]
  /** Whether somebody has deleted the current key outside the engine. */
  readonly isCurrentMissing: boolean
  /** Whether a key that is in no state is deleted; a warning of the provider names it. */
  readonly deletesStray: boolean
  /** How long a previous key works at least by what is planned, in hours; null where that is not known. */
  readonly overlapHours: number | null
  /** The highest age that a key reaches by what is planned, its overlap included, in hours; null where there is none. */
  readonly longestHours: number | null
}
