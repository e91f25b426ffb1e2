import type { RichText } from './rich-text.ts'
import { say } from './rich-text.ts'

/** A place in a state that has a key. Everything in it is safe to show. */
export interface AuditedHolder {
  /** The address of the resource, or its URN. */
  readonly address: string
  readonly state: string
  readonly engine: 'terraform' | 'opentofu' | 'pulumi'
  readonly role: 'key' | 'current' | 'previous' | 'retiring'
  /** Whether it is what an interrupted replacement left. */
  readonly isLeftover: boolean
}

/** A key of a project of the platform, beside what states say of it. */
export interface AuditedKey {
  /** Undefined where it must not be shown. */
  readonly name: string | undefined
  /** How a person finds it where its name is not known or not the only one: its public id. */
  readonly id: string | null
  readonly type: string
  /** RFC 3339; null where the platform does not tell. */
  readonly createdAt: string | null
  /** As the page of the platform shortens it. */
  readonly preview: string
  readonly isSystem: boolean
  /** Whether the audit signs in with it. */
  readonly isOwn: boolean
  /** Whole days; null where the platform does not tell. */
  readonly ageDays: number | null
  readonly holders: readonly AuditedHolder[]
  /** Places that may have this key or another one: nothing tells. */
  readonly possibleHolders: readonly AuditedHolder[]
  /** What its name says where it is called like a key of a rotating key. */
  readonly generation: { readonly tag: string; readonly number: number } | null
  /** Whole days since it was due for rotation; null where it is not due, or nothing says when it is. */
  readonly overdueDays: number | null
  /** Whole days since its overlap ended, or since it should be gone; null where it may live on. */
  readonly lingeringDays: number | null
}

/** What a state has, and the platform has no more. */
export interface MissingKey {
  readonly name: string | undefined
  readonly id: string | null
  readonly holder: AuditedHolder
}

/** The keys of one project. */
export interface AuditedProject {
  readonly project: string
  readonly keys: readonly AuditedKey[]
  readonly missing: readonly MissingKey[]
  /** Whether any state was read: without one, nobody knows who manages a key. */
  readonly hasStates: boolean
}

/** What a sentence calls the key. */
export function auditedName({ name, id }: Pick<AuditedKey, 'name' | 'id'>): RichText {
  return say`${name ?? id ?? 'A key without a name'}`
}

/** The places that have a key, with their states. */
export function places(holders: readonly AuditedHolder[]): readonly string[] {
  return [...new Set(holders.map(({ address, state }) => `${address} (${state})`))]
}
