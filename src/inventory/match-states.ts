import type { Secret } from '../core/secret.ts'
import { describeKey, type KeyDescription, matchKey } from '../keys/index.ts'
import type { PlatformKey } from '../platform/key.ts'
import { byAge } from './list-keys.ts'
import type { ListedProject, ProjectList, RefusedProject } from './list-projects.ts'
import type { ManagedKey, ManagedState } from './states/managed-key.ts'

/** A key of the platform, beside what states know of it. */
export interface InventoryKey {
  readonly projectId: string
  readonly key: PlatformKey
  readonly description: KeyDescription
  /** The platform's clock when it listed the key. */
  readonly now: Date
  /** Where states have the key; empty where nobody manages it. */
  readonly holders: readonly ManagedKey[]
  /** Where states have a key that may be this one: an id that was given again, or a mask that several keys fit. */
  readonly possibleHolders: readonly ManagedKey[]
  /** Whether this run signs in with it. */
  readonly isOwn: boolean
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
  const keys = listed.flatMap(({ projectId, keys: ofProject, now }) =>
    ofProject.toSorted(byAge).map(key => ({
      projectId,
      key,
      description: describeKey(key),
      now,
      holders: holders.get(key) ?? [],
      possibleHolders: possible.get(key) ?? [],
      isOwn: own.some(one => key.value?.equals(one) === true),
    })),
  )
  const refused = projects.filter((project): project is RefusedProject => 'error' in project)
  return { listed, refused, keys, missing, unlisted }
}

function add<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
