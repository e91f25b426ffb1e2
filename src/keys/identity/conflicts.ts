import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import type { KeyReference } from './identity.ts'
import type { Conflict, Match } from './match.ts'

/**
 * Refuses a key that has the id in the state and contradicts the rest of the state.
 *
 * @param accepts a contradiction that the caller deals with
 * @throws EkbError ID_OF_ANOTHER_KEY, ID_SHARED, VALUE_CHANGED
 */
export function refuseConflict(
  { key, conflict }: Match,
  wanted: KeyReference,
  project: string,
  accepts?: Conflict,
): void {
  if (conflict === undefined || conflict === accepts) return
  const name = wanted.name ?? key.name
  const about = { name, id: wanted.id, project }
  throw conflict === 'shared id'
    ? ekbError('ID_SHARED', about)
    : conflict === 'new value'
      ? ekbError('VALUE_CHANGED', about)
      : otherKey(conflict, about, key.name)
}

function otherKey(
  conflict: Conflict,
  about: { name: string; id: string; project: string },
  listedName: string,
): EkbError {
  const seen =
    conflict === 'elsewhere'
      ? `a key named "${listedName}" with another value, and the value of this key under another id`
      : `a key named "${listedName}", whose name or type is not that of this key, and nothing shows that its value is`
  return ekbError('ID_OF_ANOTHER_KEY', { ...about, seen })
}
