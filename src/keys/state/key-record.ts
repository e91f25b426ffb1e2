import type { Secret } from '../../core/secret.ts'

/** A key as the state has it. */
export interface KeyRecord {
  readonly id: string
  /** Absent if the platform masks it and it was never seen. */
  readonly value?: Secret
  /** Shown once, when the key is created; absent for imported and recovered keys. */
  readonly secret?: Secret
  readonly preview: string
  readonly fingerprint?: string
  readonly createdAt?: Date
}
