import { ekbError } from '../../core/messages/errors/index.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { tellsValue } from '../identity/masks.ts'
import type { Snapshot } from '../session/snapshot.ts'
import { roundsToMinutes, tellsAge } from './created-meanwhile.ts'

/**
 * Refuses `store_secret = false` if the provider could then never delete the key. A list without keys does not show
 * what this platform reveals of them.
 *
 * @throws EkbError SECRET_MUST_BE_STORED, LIST_EMPTY
 */
export function requireHandle(list: Snapshot, project: string): void {
  const { keys } = list
  if (keys.length === 0) throw ekbError('LIST_EMPTY', { project }, { path: ['project_id'] })
  // Without its value, an id is told from others by the age of its key.
  const tellsNew = keys.some(key => tellsAge(key, list)) && !roundsToMinutes(keys)
  const hasHandle = (key: PlatformKey) =>
    key.value !== undefined || (key.id !== undefined && (tellsNew || tellsValue(key)))
  if (!keys.every(hasHandle)) throw ekbError('SECRET_MUST_BE_STORED', {}, { path: ['store_secret'] })
}
