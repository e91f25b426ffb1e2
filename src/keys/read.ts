import type { PlatformKey } from '../platform/key.ts'
import type { KeyReference, Match } from './identity.ts'
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
 * second list, the next one, before it is called gone: believing one stale list would create, and so rotate, a live key.
 *
 * @throws EkbError where no list can be had: then nothing is known, and nothing is gone
 */
export async function readKey(walk: Walk, projectId: string, wanted: KeyReference): Promise<Reading> {
  const { match, now } = await lookUp(walk, projectId, wanted)
  walk.project(projectId).readings.set(wanted.id, now)
  return match === undefined ? { now } : { key: match.key, now }
}

/** The same, with how sure it is that the key is the one. */
export async function lookUp(
  walk: Walk,
  projectId: string,
  wanted: KeyReference,
): Promise<{ match?: Match; now: Date }> {
  const { keys } = walk.project(projectId)
  const first = keys.word.isUnshown(wanted.id) ? keys.current() : keys.known()
  for (let list = await first; ; list = await keys.following(list)) {
    const match = keys.find(list, wanted)
    if (match !== undefined) return { match, now: list.now }
    if (keys.showsGone(list, wanted)) return { now: list.now }
  }
}
