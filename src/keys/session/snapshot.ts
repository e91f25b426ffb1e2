import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import type { PlatformKey } from '../../platform/key.ts'

/** One list as it was answered, and when. */
export interface Snapshot {
  readonly keys: readonly PlatformKey[]
  /** The platform's clock when it answered, else the local one. */
  readonly now: Date
  /** The platform's clock minus the local one in milliseconds; absent where it did not tell its time. */
  readonly skew?: number
  /** True where a cache may have answered in the platform's place. */
  readonly fromCache?: true
  /** How many changes of ours had been made when the list was asked for. */
  readonly changesSeen: number
  /** Local time in milliseconds when it was asked for. */
  readonly askedAt: number
  /** Local time in milliseconds when it was answered. */
  readonly answeredAt: number
}

/**
 * Why a list says nothing about keys that are missing from it: every project has its system key, so a list
 * without it does not show what there is; and a cache shows what once was.
 *
 * @returns undefined where it shows all that there is
 */
export function whyNotWhole({ keys, fromCache }: Snapshot, project: string): EkbError | undefined {
  const path = { path: ['project_id'] }
  if (keys.length === 0) return ekbError('LIST_EMPTY', { project }, path)
  if (!keys.some(({ system }) => system)) {
    return ekbError('LIST_WITHOUT_SYSTEM_KEY', { project, count: String(keys.length) }, path)
  }
  return fromCache ? ekbError('LIST_FROM_CACHE', { project }, path) : undefined
}
