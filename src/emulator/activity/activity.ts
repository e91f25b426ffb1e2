import type { KeyRecord } from '../state/record.ts'

/** Who did something. It carries no value: a credential is told by its key's name and preview. */
export type Actor =
  | {
      readonly kind: 'api'
      /** The key that was presented; its name is null, and its preview a fingerprint, for an unknown one. */
      readonly credential: { readonly name: string | null; readonly preview: string } | null
      readonly userAgent: string | null
    }
  | { readonly kind: 'admin'; readonly userAgent: string | null }
  | { readonly kind: 'page' }
  /** The program that started the emulator. */
  | { readonly kind: 'program' }

/** What was done: a platform request by its operation, or a hand on the emulator itself. */
export type Action =
  | 'list'
  | 'create'
  | 'delete'
  | 'other'
  | 'copy'
  | 'seed'
  | 'reset'
  | 'clock'
  | 'behaviour'
  | 'fault-set'
  | 'fault-removed'
  | 'faults-cleared'

/** A key as the activity names it. */
export interface NamedKey {
  readonly id: string
  readonly name: string
  readonly type: KeyRecord['type']
  readonly preview: string
}

/** One thing that happened, as the page's activity panel shows it. */
export interface Activity {
  readonly id: number
  /** When, by the emulator's clock; RFC 3339. */
  readonly time: string
  readonly actor: Actor
  readonly action: Action
  /** The project that it is about, or null. */
  readonly project: string | null
  /** The key that was created, deleted or copied, or null. */
  readonly key: NamedKey | null
  /** What else there is to say, in words; or null. */
  readonly detail: string | null
  /** Whether a platform request is still being handled. */
  readonly pending: boolean
  /** The status that was sent; null if none was, and for what is no platform request. */
  readonly status: number | null
  /** The id of the fault that was applied, or null. */
  readonly fault: string | null
  /** Real milliseconds until it was done with, or null. */
  readonly durationMs: number | null
}
