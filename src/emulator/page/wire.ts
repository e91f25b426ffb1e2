/**
 * What the page's server and its front end say to each other. Times are RFC 3339. Nothing here carries the value
 * of a key or a secret, but {@link CreatedKey} and {@link KeyValue}, which answer a request for just that.
 */
import type { Activity } from '../activity/activity.ts'
import type { ClockView } from '../clock-view.ts'
import type { Fault } from '../faults/fault-set.ts'
import type { PlatformOptions } from '../platform-options.ts'
import type { KeyRecord } from '../state/record.ts'

export type { Action, Activity, Actor, NamedKey } from '../activity/activity.ts'
export type { ClockView } from '../clock-view.ts'
export type { Fault } from '../faults/fault-set.ts'
export type { PlatformOptions } from '../platform-options.ts'

/** The paths of the page. They are never below the base path, and no part of the platform's contract. */
export const PAGE_PATHS = {
  files: '/__page/files',
  events: '/__page/events',
  keys: '/__page/keys',
  search: '/__page/search',
} as const

/** The header in which the page proves that it was served by this emulator. */
export const TOKEN_HEADER = 'x-page-token'

/** How often the feed says something even if nothing happens, in milliseconds. */
export const BEAT_MS = 10_000

export interface PageProject {
  readonly id: string
  readonly name: string
}

export interface PageKey {
  readonly id: string
  readonly project: string
  readonly name: string
  readonly type: KeyRecord['type']
  readonly created_at: string
  /** Truncated as the platform's page shows it. */
  readonly preview: string
  /** The key whose credentials the emulator hands to whoever starts it. */
  readonly exported?: true
}

/** The first event of every connection. */
export interface Hello {
  /** For {@link TOKEN_HEADER}; another one after a restart of the emulator. */
  readonly token: string
  /** Where the platform's API is for who opened the page there: base path included. */
  readonly endpoint: string
  /** Whether the admin API answers the browser too: it is for the emulator's own machine alone. */
  readonly steerable: boolean
  /** Whether there is an audit of the keys. */
  readonly audited: boolean
}

/** What may change without a key being created or deleted. */
export interface Environment {
  readonly projects: readonly PageProject[]
  readonly clock: ClockView
  readonly faults: readonly Fault[]
  /** The platform options. */
  readonly behaviour: PlatformOptions
  /** Another number as soon as what an audit reads beside the keys has changed. */
  readonly auditRevision: number
}

/** Everything that there is to show. */
export interface Snapshot extends Environment {
  /** The keys of all projects, oldest first. */
  readonly keys: readonly PageKey[]
  /** Oldest first. */
  readonly activity: readonly Activity[]
}

/** What changed since the event before; what is left out did not. */
export interface Change extends Partial<Environment> {
  /** In the order in which it happened. */
  readonly keys?: readonly KeyChange[]
  /** New ones, and those that changed. */
  readonly activity?: readonly Activity[]
}

export type KeyChange =
  | { readonly op: 'create'; readonly key: PageKey }
  | { readonly op: 'delete'; readonly id: string }

/** The events of the feed by their names. */
export interface FeedEvents {
  readonly hello: Hello
  readonly snapshot: Snapshot
  readonly change: Change
  readonly beat: ClockView
}

/** The answer to a creation: the only time that the secret is told. */
export interface CreatedKey {
  readonly id: string
  readonly key: string
  readonly secret: string
}

/** The answer to a request for one value. */
export interface KeyValue {
  readonly key: string
}

/** The keys whose value contains a text. */
export interface FoundKeys {
  readonly ids: readonly string[]
}
