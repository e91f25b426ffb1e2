import type { KeyType } from '../platform/key.ts'

/** The types of resource that a key can become. */
export type AdoptedType = 'api_key' | 'rotating_api_key'

/** Something of a project that can become a resource. It holds no value of a key. */
export interface Adoptable {
  readonly resource: AdoptedType
  readonly projectId: string
  /** What a map calls it: `<id>` in the default project, else `<project id>/<id>`. */
  readonly mapId: string
  /** What an engine imports it by: the ids of its keys in the same form, the current one first, with a comma between. */
  readonly importId: string
  /** The ids of its keys in the same form, which an earlier run may have known it by. */
  readonly aliases: readonly string[]
  /** The public id, or the tag of a rotating key that has one in its names. */
  readonly id: string
  /** Whether its keys have the names of generations of one rotating key. */
  readonly isGeneration: boolean
  /** The public ids of the keys that it takes, the current one first. */
  readonly keys: readonly string[]
  /** The name that the resource declares. */
  readonly name: string
  readonly type: KeyType
  /** RFC 3339 in UTC; null if the platform does not tell. */
  readonly createdAt: string | null
  /** The inputs that a person would write, by their names in the model: what is set and is no default. */
  readonly inputs: Readonly<Record<string, string>>
  /** Whether a state has it already, at the address that an earlier run gave it. */
  readonly isManaged: boolean
  /** Whether `--rotate-after` would rotate it at once. */
  readonly isDue: boolean
  /** Name, type and age, safe to print. */
  readonly displayName: string
}

/** The same with its place in a configuration or program. */
export interface Adopted extends Adoptable {
  readonly label: string
  /** `ekb_api_key.teams_bot`, or of an instance `ekb_api_key.keys["teams_bot"]`. */
  readonly address: string
}

/** Where a state manages a key. */
export interface Place {
  /** The address of the resource, or its URN. */
  readonly address: string
  /** What the person calls the state. */
  readonly state: string
}

/** Why a key is left out. */
export type SkipReason =
  | 'system'
  | 'own'
  | 'may_be_own'
  | 'managed'
  | 'left_out'
  | 'not_chosen'
  | 'ambiguous'
  | 'older_generation'
  | 'hidden'
  | 'shows_value'
  | 'unknown_type'
  | 'unnamable'

/** A key that is left out. */
export interface Skipped {
  readonly projectId: string
  /** Null if the platform shows no id. */
  readonly id: string | null
  /** Without what looks like a value of a key. */
  readonly name: string
  readonly type: string
  readonly createdAt: string | null
  readonly reason: SkipReason
  /** Where it is managed; present for that reason. */
  readonly managedBy?: Place
}

/** Reasons for which nobody has to do anything: such a key is managed already, or cannot and need not be. */
const SETTLED: readonly SkipReason[] = ['system', 'own', 'managed', 'left_out', 'not_chosen']

/** Whether a key that is left out is one that nobody manages, although somebody should. */
export function isUnmanaged({ reason }: Skipped): boolean {
  return !SETTLED.includes(reason)
}
