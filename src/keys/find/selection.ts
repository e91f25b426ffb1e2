import { ekbError } from '../../core/messages/errors/index.ts'
import type { KeySelector } from './find.ts'

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
