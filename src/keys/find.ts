import { type EkbError, ekbError } from '../platform/errors/index.ts'
import type { PlatformKey } from '../platform/key.ts'
import { EXAMPLE_ID, keyPreview, publicId } from './identity.ts'
import { findKey } from './match.ts'
import { parseAge } from './rotation.ts'
import type { Snapshot } from './snapshot.ts'
import type { Walk } from './walk.ts'

/** What says which key is meant. */
export type KeySelector = { readonly id: string } | { readonly name: string }

/** One key, and the platform's clock when it was listed. */
export interface Found {
  readonly key: PlatformKey
  readonly now: Date
}

/** The project's system key. @throws EkbError SYSTEM_KEY_MISSING */
export async function findAutomatorKey(walk: Walk, projectId: string): Promise<Found> {
  const list = await walk.project(projectId).keys.current()
  // A name can be given to any key; what the platform marks is the one.
  const system = list.keys.filter(key => key.system)
  const key = system.find(key => key.systemByName === undefined) ?? system[0]
  if (key === undefined)
    throw ekbError('SYSTEM_KEY_MISSING', { project: projectId }, { path: ['project_id'] })
  return { key, now: list.now }
}

/**
 * The key with a public id, or the only one with exactly this name. A key that the walk's list does not
 * show is looked for in a second one.
 *
 * @throws EkbError KEY_NOT_FOUND, KEY_AMBIGUOUS
 */
export async function findByIdOrName(walk: Walk, projectId: string, selector: KeySelector): Promise<Found> {
  const { keys } = walk.project(projectId)
  let list = await keys.current()
  let found = select(list, selector)
  if (found.length === 0) {
    list = await keys.following(list)
    found = select(list, selector)
  }
  const [key] = found
  if (key === undefined) throw notFound(projectId, selector)
  if (found.length > 1) throw ambiguous(projectId, key.name, found)
  return { key, now: list.now }
}

function select({ keys }: Snapshot, selector: KeySelector): PlatformKey[] {
  if ('name' in selector) return keys.filter(key => key.name === selector.name)
  const key = findKey(keys, selector)
  return key === undefined ? [] : [key]
}

function notFound(projectId: string, selector: KeySelector): EkbError {
  // What was given as an id may be a key value that somebody pasted: it is not repeated.
  const what = 'name' in selector ? `named "${selector.name}"` : 'with that id'
  const path = 'name' in selector ? ['name'] : ['id']
  return ekbError('KEY_NOT_FOUND', { project: projectId, what, example: EXAMPLE_ID }, { path })
}

function ambiguous(projectId: string, name: string, found: readonly PlatformKey[]): EkbError {
  const ids = found.map(key => publicId(key) ?? keyPreview(key.masked ?? '')).join(', ')
  return ekbError(
    'KEY_AMBIGUOUS',
    { project: projectId, count: String(found.length), name, ids },
    { path: ['name'] },
  )
}

/** What a search may ask for; every part that is given must match. */
export interface Search {
  /** A fragment of the name (any case) or of the key, as the page searches. */
  readonly search?: string | undefined
  readonly type?: PlatformKey['type'] | undefined
  /** An age such as `90d`: only keys at least that old. */
  readonly olderThan?: string | undefined
}

/** The keys that match, oldest first; keys without a known age come last and are never "older than". */
export async function searchKeys(walk: Walk, projectId: string, search: Search): Promise<PlatformKey[]> {
  const list = await walk.project(projectId).keys.current()
  const oldest = search.olderThan === undefined ? undefined : parseAge(search.olderThan, 'older_than')
  const fragment = search.search?.toLowerCase() ?? ''
  const matches = (key: PlatformKey): boolean =>
    (key.name.toLowerCase().includes(fragment) || shownValue(key).toLowerCase().includes(fragment)) &&
    (search.type === undefined || (key.system ? 'system' : key.type) === search.type) &&
    (oldest === undefined ||
      (key.createdAt !== undefined && list.now.getTime() - key.createdAt.getTime() >= oldest))
  const age = (key: PlatformKey): number => key.createdAt?.getTime() ?? Number.MAX_SAFE_INTEGER
  return list.keys
    .filter(matches)
    .sort((one, other) => age(one) - age(other) || one.name.localeCompare(other.name, 'en'))
}

function shownValue(key: PlatformKey): string {
  return key.value?.reveal() ?? key.masked ?? ''
}
