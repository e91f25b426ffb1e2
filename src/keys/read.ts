import type { PlatformKey } from '../platform/key.ts'
import { findKey, type KeyReference } from './identity.ts'
import type { Walk } from './walk.ts'

/** What the platform shows of a remembered key. */
export interface Reading {
  /** Absent where two lists in a row do not have it: it is gone. */
  readonly key?: PlatformKey
  /** The platform's clock at the list, else the local one. */
  readonly now: Date
}

/**
 * Reads a key from the list that the whole walk shares. A key that is missing there is looked for in a
 * second list before it is called gone: believing one stale list would create, and so rotate, a live key.
 *
 * @throws EkbError where no list can be had: then nothing is known, and nothing is gone
 */
export async function readKey(walk: Walk, projectId: string, wanted: KeyReference): Promise<Reading> {
  const { keys } = walk.project(projectId)
  const known = await keys.known()
  const key = findKey(known.keys, wanted)
  if (key !== undefined && !keys.wasDeleted(key)) return { key, now: known.now }
  const second = await keys.confirming()
  const confirmed = findKey(second.keys, wanted)
  return confirmed === undefined ? { now: second.now } : { key: confirmed, now: second.now }
}
