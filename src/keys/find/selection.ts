import { ekbError } from '../../core/messages/errors/index.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { API_KEYS } from '../model/index.ts'
import { parseAge } from '../plan/rotation.ts'
import type { KeySelector, Search } from './find.ts'

const TYPES: readonly string[] = API_KEYS.properties.type.oneOf

/**
 * Reads which key is meant: by one of its id and its name.
 *
 * @param mostRecent whether the youngest of several namesakes is meant
 * @throws EkbError KEY_SELECTOR_INVALID
 */
export function keySelector(id: string | null, name: string | null, mostRecent = false): KeySelector {
  if (id !== null && name === null) return { id }
  if (name !== null && id === null) return mostRecent ? { name, mostRecent } : { name }
  throw ekbError('KEY_SELECTOR_INVALID', {}, { path: [id === null ? 'id' : 'name'] })
}

/**
 * Reads what is searched for; null where a filter is not set.
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
