import type { Session } from '../keys/index.ts'
import type { PlatformKey } from '../platform/key.ts'
import { type KeyFilter, passes } from './key-filter.ts'

/** The keys of one project that pass a filter. */
export interface Inventory {
  readonly projectId: string
  /** Oldest first; keys of unknown age come last. */
  readonly keys: readonly PlatformKey[]
  /** The platform's clock when it listed them, or the local one if the platform does not tell its time. */
  readonly now: Date
}

/** Lists the keys of a project. All who ask in one session share one request. */
export async function listKeys(session: Session, projectId: string, filter: KeyFilter): Promise<Inventory> {
  const { keys, now } = await session.project(projectId).keys.current()
  return { projectId, keys: keys.filter(key => passes(filter, key, now)).toSorted(byAge), now }
}

/** Orders keys by age, then by name; those of unknown age come last. */
export function byAge(one: PlatformKey, other: PlatformKey): number {
  return madeAt(one) - madeAt(other) || one.name.localeCompare(other.name, 'en')
}

function madeAt({ createdAt }: PlatformKey): number {
  return createdAt?.getTime() ?? Number.MAX_SAFE_INTEGER
}
