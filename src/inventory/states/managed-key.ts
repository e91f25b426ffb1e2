import type { KeyReference } from '../../keys/index.ts'
import type { ResourceName } from '../../keys/model/definitions.ts'

/** The engines whose states can be read. */
export type StateEngine = 'terraform' | 'opentofu' | 'pulumi'

/** A key that a state knows. A rotating key is several of them. */
export interface ManagedKey {
  /** What the person calls the state: its file, or the command that prints it. */
  readonly state: string
  readonly engine: StateEngine
  /** The address of the resource, or its URN. */
  readonly address: string
  readonly resource: ResourceName
  /** What the resource has the key for. `key`: it is its only one. */
  readonly role: 'key' | 'current' | 'previous' | 'retiring'
  /** Whether the next run deletes the key, because a replacement was interrupted. */
  readonly isLeftover: boolean
  /** Absent where the state does not say. */
  readonly projectId?: string
  /** What tells which listed key it is. */
  readonly reference: KeyReference
  /** As declared, such as `90d`; absent where the key does not rotate by age. */
  readonly rotateAfter?: string
  /** When the key is due for rotation. */
  readonly dueAt?: Date
  /** Of a previous key: when its overlap is over. */
  readonly retireDueAt?: Date
  /** Of a retiring key: since when it should be gone. */
  readonly retiringSince?: Date
  /** Of a retiring key: why. */
  readonly retiringReason?: string
  /** Of a rotating key: the number of its current key. */
  readonly generation?: number
}

/** What one state tells. */
export interface ManagedState {
  readonly state: string
  readonly engine: StateEngine
  readonly keys: readonly ManagedKey[]
}
