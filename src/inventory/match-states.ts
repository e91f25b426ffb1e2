import type { Secret } from '../core/secret.ts'
import { matchKey, ownKeyFinder } from '../keys/index.ts'
import type { PlatformKey } from '../platform/key.ts'
import { byAge } from './list-keys.ts'
import type { ListedProject, ProjectList, RefusedProject } from './list-projects.ts'
import type { ManagedKey, ManagedState } from './states/managed-key.ts'

/** A key of the platform, beside what states know of it. */
export interface InventoryKey {
  readonly projectId: string
  readonly key: PlatformKey
  /** The platform's clock when it listed the key. */
  readonly now: Date
  /** Where states have the key; empty where nobody manages it. */
  readonly holders: readonly ManagedKey[]
  /** Where states have a key that may be this one: an id that was given again, or a mask that several keys fit. */
  readonly possibleHolders: readonly ManagedKey[]
  /** Whether this run signs in with it. */
  readonly isOwn: boolean
  /** Whether nobody can tell: several keys have masks that fit what this run signs in with. */
  readonly mayBeOwn: boolean
}

/** The keys of projects beside what states manage. */
export interface ManagedInventory {
  readonly listed: readonly ListedProject[]
  /** Projects whose keys are not known. */
  readonly refused: readonly RefusedProject[]
  /** By project, the oldest first. */
  readonly keys: readonly InventoryKey[]
  /** What states know and no list of its project has. */
  readonly missing: readonly ManagedKey[]
  /** What states know of projects that were not listed, or could not be. */
  readonly unlisted: readonly ManagedKey[]
}

/**
 * Matches listed keys with those of states: by the public id, then by the fingerprint, as a refresh does.
 *
 * @param own the keys that this run signs in with
 */
export function matchStates(
  projects: readonly ProjectList[],
  states: readonly ManagedState[],
  own: readonly Secret[] = [],
): ManagedInventory {
  const listed = projects.filter((project): project is ListedProject => 'keys' in project)
  const byProject = new Map(listed.map(project => [project.projectId, project.keys]))
  const all = states.flatMap(({ keys }) => keys)
  const [holders, possible] = [new Map<PlatformKey, ManagedKey[]>(), new Map<PlatformKey, ManagedKey[]>()]
  const missing: ManagedKey[] = []
  const unlisted: ManagedKey[] = []
  for (const managed of all) {
    const keys = byProject.get(managed.projectId ?? '')
    const match = keys && matchKey(keys, managed.reference)
    if (keys === undefined) unlisted.push(managed)
    else if (match === undefined) missing.push(managed)
    else add(match.sure || match.conflict === 'new value' ? holders : possible, match.key, managed)
  }
  const { sure, possible: maybe } = ownAmong(
    listed.flatMap(project => project.keys),
    own,
  )
  const keys = listed.flatMap(({ projectId, keys: ofProject, now }) =>
    ofProject.toSorted(byAge).map(key => ({
      projectId,
      key,
      now,
      holders: holders.get(key) ?? NONE,
      possibleHolders: possible.get(key) ?? NONE,
      isOwn: sure.has(key),
      mayBeOwn: maybe.has(key),
    })),
  )
  const refused = projects.filter((project): project is RefusedProject => 'error' in project)
  return { listed, refused, keys, missing, unlisted }
}

/** Nobody has most keys of a large platform: they share this. */
const NONE: readonly ManagedKey[] = []

/** The keys that this run signs in with. A single mask that fits tells; of several that do, none does. */
function ownAmong(keys: readonly PlatformKey[], own: readonly Secret[]) {
  const [sure, possible] = [new Set<PlatformKey>(), new Set<PlatformKey>()]
  const find = ownKeyFinder(keys)
  for (const one of own) {
    const fitting = find(one)
    const isTold = fitting.length === 1 || fitting.some(({ value }) => value !== undefined)
    for (const key of fitting) (isTold ? sure : possible).add(key)
  }
  return { sure, possible: new Set([...possible].filter(key => !sure.has(key))) }
}

function add<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
