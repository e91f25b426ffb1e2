import { ekbError } from '../../core/messages/errors/index.ts'
import { isSystemName } from '../../platform/reader/index.ts'
import { typeAndAge } from '../find/describe.ts'
import { findByIdOrName, type KeySelector } from '../find/find.ts'
import { EXAMPLE_ID, publicId } from '../identity/identity.ts'
import { KEY_MODEL } from '../model/index.ts'
import type { Session } from '../session/session.ts'
import { importedState, type KeyState } from '../state/state.ts'

/** A key that may be revoked. */
export interface Revocable {
  readonly state: KeyState
  /** Its name, id, type and age, for people. */
  readonly described: string
}

/** Refuses a name that only the system key has. @throws EkbError REVOKE_SYSTEM_KEY */
export function refuseSystemName(selector: KeySelector): void {
  if ('name' in selector && isSystemName(selector.name)) {
    throw ekbError('REVOKE_SYSTEM_KEY', {}, { path: ['name'] })
  }
}

/**
 * Finds the one key that is to be revoked, and refuses those that must not be: the system key, and those that the
 * session signs in with. A name has to be exact, and of one key only, whoever has created which.
 *
 * @throws EkbError KEY_NOT_FOUND, KEY_AMBIGUOUS, ID_SHARED, REVOKE_SYSTEM_KEY, REVOKE_OWN_KEY, REVOKE_BY_VALUE,
 *   REVOKE_UNUSABLE
 */
export async function findRevocable(
  session: Session,
  projectId: string,
  selector: KeySelector,
): Promise<Revocable> {
  const path = { path: ['name' in selector ? 'name' : 'id'] }
  refuseSystemName(selector)
  if ('id' in selector) {
    const { keys } = await session.project(projectId).keys.current()
    const pasted = keys.find(({ value }) => value?.reveal() === selector.id)
    if (pasted !== undefined) throw ekbError('REVOKE_BY_VALUE', { id: publicId(pasted) ?? EXAMPLE_ID }, path)
  }
  const { key, now } = await findByIdOrName(session, projectId, selector, 'revoke')
  if (key.system) throw ekbError('REVOKE_SYSTEM_KEY', {}, path)
  const { name } = key
  const id = publicId(key)
  if (id === undefined) throw ekbError('REVOKE_UNUSABLE', { name, project: projectId }, path)
  const state = importedState({ id, key, name }, projectId, KEY_MODEL)
  const { signIn } = session
  if (signIn.isConfigured(state, key) || signIn.isFollower(state, key)) {
    throw ekbError('REVOKE_OWN_KEY', { name, id }, path)
  }
  return { state, described: `"${name}" (${id}, ${typeAndAge(key, now)})` }
}
