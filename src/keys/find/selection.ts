import { ekbError } from '../../core/messages/errors/index.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { API_KEYS } from '../model/index.ts'
import { parseAge } from '../plan/rotation.ts'
import type { KeySelector, Search } from './find.ts'

const TYPES: readonly string[] = API_KEYS.properties.type.oneOf

/**
 * Reads the selector of a key: its id or its name, not both.
 *
 * @param mostRecent whether to take the youngest of several keys with the name
 * @throws EkbError KEY_SELECTOR_INVALID
 */
export function keySelector(id: string | null, name: string | null, mostRecent = false): KeySelector {
  if (id !== null && name === null) return { id }
  if (name !== null && id === null) return mostRecent ? { name, mostRecent } : { name }
  throw ekbError('KEY_SELECTOR_INVALID', {}, { path: [id === null ? 'id' : 'name'] })
}

/**
 * Reads the filters of a search; null for a filter that is not set.
 *
 * @throws EkbError KEY_TYPE_FILTER_INVALID, DURATION_INVALID
 */
export function keySearch(search: string | null, type: string | null, olderThan: string | null): Search {
  if (type !== null && !TYPES.includes(type)) {
    throw ekbError('KEY_TYPE_FILTER_INVALID', { type }, { path: ['type'] })
  }
  if (olderThan !== null) parseAge(olderThan, 'older_than')
  return {
    search: search ?? undefined,
    type: (type ?? undefined) as PlatformKey['type'] | undefined,
    olderThan: olderThan ?? undefined,
  }
}
