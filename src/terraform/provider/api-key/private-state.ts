import type { MovedBy } from '../../../keys/foreign/index.ts'
import type { Beside, OldHalfMarks, Replaced } from '../../../keys/index.ts'
import { json, mark, privateState, text, time } from '../resource/private-state.ts'

/** What is kept beside the state of a key. */
export interface PrivateState extends Beside, OldHalfMarks {
  /** The time of the last read after which it made a difference, by the clock by which the key ages. */
  readonly checkedAt?: Date
  /** Whether its secret never arrived: it has to be replaced, whether or not the engine has it marked as tainted. */
  readonly secretLost?: boolean
  /** Only until a list has shown a key that has come from another provider: what its state has of it. */
  readonly movedBy?: MovedBy
  /** Only in plans that go by it: the default project. */
  readonly defaultProject?: string
  /** Only in the plan of a delete that is none of a replacement. */
  readonly isDelete?: boolean
  /**
   * Only between the two halves of a replacement's plan, and between the plan of a change and the plan of its
   * apply: what the first decided.
   */
  readonly decision?: PlanDecision
}

/** What a plan has decided about an existing key: replaced for these reasons, or by somebody's request for none. */
export interface PlanDecision extends Replaced {
  /** The public id. */
  readonly id: string
}

export const { read: readPrivate, write: writePrivate } = privateState<PrivateState>({
  checkedAt: time('checked_at'),
  storedName: text('stored_name'),
  adoptedName: text('adopted_name'),
  holder: text('holder'),
  defaultProject: text('default_project'),
  decision: json('decision', isDecision),
  movedBy: json('moved_by', isMovedBy),
  hasNewValue: mark('has_new_value'),
  localClock: mark('local_clock'),
  secretLost: mark('secret_lost'),
  isDelete: mark('is_delete'),
  isOldHalf: mark('is_old_half'),
  successorLost: mark('successor_lost'),
})

function isMovedBy(value: unknown): value is MovedBy {
  return value === 'value' || value === 'handle' || value === 'name'
}

function isDecision(value: unknown): value is PlanDecision {
  return typeof value === 'object' && value !== null && 'reasons' in value && Array.isArray(value.reasons)
}
