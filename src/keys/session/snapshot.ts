import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import type { PlatformKey } from '../../platform/key.ts'

/** One list of a project's keys, and when it was taken. */
export interface Snapshot {
  readonly keys: readonly PlatformKey[]
  /** The platform's clock when it answered, or the local one if the platform does not tell its time. */
  readonly now: Date
  /** The platform's clock minus the local one in milliseconds; absent if the platform does not tell its time. */
  readonly skew?: number
  /** True if a cache may have answered instead of the platform. */
  readonly fromCache?: true
  /** How many changes of ours were done when the list was asked for. */
  readonly changesSeen: number
  /** Local time in milliseconds when it was asked for. */
  readonly askedAt: number
  /** Local time in milliseconds when it was answered. */
  readonly answeredAt: number
}

/**
 * Why a list says nothing about keys that are missing from it. Every project has a system key, so a list without one is
 * not whole; and a cache may show an old list.
 *
 * @returns `undefined` if the list is whole
 */
export function whyNotWhole({ keys, fromCache }: Snapshot, project: string): EkbError | undefined {
  const path = { path: ['project_id'] }
  if (keys.length === 0) return ekbError('LIST_EMPTY', { project }, path)
  if (!keys.some(({ system }) => system)) {
    return ekbError('LIST_WITHOUT_SYSTEM_KEY', { project, count: String(keys.length) }, path)
  }
  return fromCache ? ekbError('LIST_FROM_CACHE', { project }, path) : undefined
}
