import { EkbError, ekbError } from '../platform/errors/index.ts'
import type { PlatformKey } from '../platform/key.ts'
import type { Secret } from '../platform/secret.ts'
import { findKey, type KeyReference } from './identity.ts'
import { readKey } from './read.ts'
import { isSystemKey } from './system-key.ts'
import { throwIfStopped, type Walk } from './walk.ts'

/**
 * Deletes a key. One that is already gone is a success; one whose DELETE was answered badly is looked
 * for in a fresh list before anything is claimed.
 *
 * @throws EkbError where the key still exists, or nothing can be known; the state must keep it
 */
export async function deleteKey(
  walk: Walk,
  projectId: string,
  wanted: KeyReference,
  signal: AbortSignal,
): Promise<void> {
  const { key } = await readKey(walk, projectId, wanted)
  if (key === undefined) return
  refuseSystemKey(key, projectId, wanted.id)
  const { keys } = walk.project(projectId)
  throwIfStopped(signal)
  try {
    const result = await walk.platform.delete(projectId, handle(key, projectId, wanted), { signal })
    if (result === 'absent') await confirmGone(walk, projectId, wanted)
  } catch (error) {
    if (!(error instanceof EkbError) || error.outcome !== 'unknown') throw error
    // Deleting twice does no harm, but calling a live key deleted would: only a list decides.
    const list = await keys.fresh().catch(() => undefined)
    if (list === undefined || findKey(list.keys, wanted) !== undefined) throw error
  }
  keys.noteDeleted(key)
}

/** Refuses to touch the system key, whatever sign shows it. */
export function refuseSystemKey(key: PlatformKey, projectId: string, id: string): void {
  if (isSystemKey(key)) throw ekbError('SYSTEM_KEY_DELETE', { id, project: projectId })
}

function handle(key: PlatformKey, projectId: string, wanted: KeyReference): string | Secret {
  const ref = key.id ?? key.value ?? wanted.value
  if (ref !== undefined) return ref
  throw ekbError('KEY_VALUE_UNKNOWN', { name: key.name, id: wanted.id, project: projectId })
}

async function confirmGone(walk: Walk, projectId: string, wanted: KeyReference): Promise<void> {
  const list = await walk.project(projectId).keys.fresh()
  const key = findKey(list.keys, wanted)
  if (key === undefined) return
  throw ekbError('DELETE_UNCONFIRMED', { name: key.name, id: wanted.id, project: projectId })
}
