import { ekbError } from '../../core/messages/errors/index.ts'
import type { Snapshot } from '../session/snapshot.ts'

/**
 * Refuses `store_secret = false` if the provider could then never delete the key. A list without keys does not show
 * what this platform reveals of them.
 *
 * @throws EkbError SECRET_MUST_BE_STORED, LIST_EMPTY
 */
export function requireHandle({ keys }: Snapshot, project: string): void {
  if (keys.length === 0) throw ekbError('LIST_EMPTY', { project }, { path: ['project_id'] })
  if (keys.some(key => key.id === undefined && key.value === undefined)) {
    throw ekbError('SECRET_MUST_BE_STORED', {}, { path: ['store_secret'] })
  }
}
