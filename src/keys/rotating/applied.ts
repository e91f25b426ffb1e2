import type { EkbError } from '../../core/messages/errors/index.ts'
import type { KeyRecord } from '../state/key-record.ts'
import type { Warning } from '../warnings.ts'
import type { RotatingBeside } from './beside.ts'
import type { RotatingState } from './state.ts'

/** What is true after an apply, whatever happened in it. */
export interface AppliedRotating {
  readonly state: RotatingState
  readonly beside: RotatingBeside
  /** The key that was made, to be deleted again where the engine is gone before it has the answer. */
  readonly made?: KeyRecord
  readonly warnings: readonly Warning[]
  /** Not empty where something failed: the engine keeps the state all the same. */
  readonly errors: readonly EkbError[]
}
