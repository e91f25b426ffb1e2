import { ekbError } from '../../core/messages/errors/index.ts'
import { protectedError } from '../plan/plan-delete.ts'
import { readKey } from '../read/read.ts'
import { leaveOwnKey, ownKeyDelete } from '../session/own-key.ts'
import type { Session } from '../session/session.ts'
import { type KeyState, referenceOf } from '../state/state.ts'
import { deleteKey, refuseSystemKey } from './delete.ts'
import { type OldHalfMarks, oldHalfRefusal } from './old-half.ts'

/**
 * What a delete is for: the key is not wanted any more (`destroy`), it is replaced (`replaced`), or an earlier
 * replacement has left it (`old half`).
 */
export type DeleteKind = 'destroy' | 'replaced' | 'old half'

/**
 * Deletes a key, unless the delete must not be: what a plan could not know is refused now, and nothing is sent.
 * A key that is gone already is a success, protected or not.
 *
 * @param holder what tells this address from others of the session, where the engine shows no plan of a delete
 * @throws EkbError where the key still exists, or nothing can be known; the state must keep it
 */
export async function destroyKey(
  session: Session,
  doomed: KeyState,
  kind: DeleteKind,
  signal: AbortSignal,
  marks: OldHalfMarks = {},
  holder?: string,
): Promise<void> {
  const reference = referenceOf(doomed)
  const { project_id: projectId, deletion_protection: isProtected } = doomed.inputs
  const project = session.project(projectId)
  project.lines.doom(doomed.key.id)
  const { key } = await readKey(session, projectId, reference)
  if (key === undefined) return
  const { name } = doomed.inputs
  if (holder !== undefined && project.holders.doom(doomed.key.id, holder)) {
    throw ekbError('KEY_HELD_TWICE', { name, id: doomed.key.id })
  }
  refuseSystemKey(key, projectId, doomed.key.id)
  if (session.signIn.isFollower(doomed, key)) throw ownKeyDelete(doomed)
  const isOwn = session.signIn.isConfigured(doomed, key)
  if (kind === 'destroy') {
    if (isOwn) throw ownKeyDelete(doomed)
    if (isProtected) throw protectedError(doomed)
  }
  if (kind === 'old half') {
    const refusal = oldHalfRefusal(project, doomed, project.keys.newest?.keys ?? [], key, marks)
    if (refusal !== undefined) throw refusal
  }
  if (isOwn && kind !== 'destroy') {
    await leaveOwnKey(session, doomed, kind, signal)
    return deleteKey(session, projectId, reference, signal)
  }
  const end = session.lastDelete.begin()
  try {
    await deleteKey(session, projectId, reference, signal)
  } finally {
    end()
  }
}
