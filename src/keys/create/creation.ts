import type { EkbError } from '../../core/messages/errors/index.ts'
import type { KeyType } from '../../platform/key.ts'
import type { KeyRecord } from '../state/key-record.ts'
import type { Warning } from '../warnings.ts'

/** The key that is wanted. */
export interface NewKey {
  readonly projectId: string
  readonly name: string
  readonly type: KeyType
  /** False keeps value and secret out of state; then the platform must offer another handle. */
  readonly storeSecret: boolean
}

/** A key that now exists. */
export interface Creation {
  readonly key: KeyRecord
  /** The platform's clock, else the local one. */
  readonly now: Date
  /** The form in which the platform stores the name, where a list has shown another than was asked for. */
  readonly storedName?: string
  readonly warnings?: readonly Warning[]
  /** Set where the key exists but its secret was lost: keep the key, and let it be replaced. */
  readonly problem?: EkbError
}
