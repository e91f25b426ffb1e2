import type { KeyType } from '../../src/platform/key.ts'

/** A key as the model has it, from its creation to the end of the test. */
export interface ModelKey {
  readonly id: string
  readonly value: string
  readonly secret: string
  /** In the form in which the platform keeps it. */
  readonly name: string
  /** As it was sent. */
  readonly asked?: string
  readonly type: KeyType | 'system'
  readonly by: string
  /** Local time in milliseconds. */
  readonly createdAt: number
  deletedAt?: number
  deletedBy?: string
}
