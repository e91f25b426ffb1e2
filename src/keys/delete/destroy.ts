import { ekbError } from '../../core/messages/errors/index.ts'
import { protectedError } from '../plan/plan-delete.ts'
import { readKey } from '../read/read.ts'
import { leaveOwnKey, ownKeyDelete } from '../session/own-key.ts'
import type { Session } from '../session/session.ts'
import { type KeyState, referenceOf } from '../state/state.ts'
import { deleteKey, refuseSystemKey } from './delete.ts'
import { type OldHalfMarks, oldHalfRefusal, successorsOf } from './old-half.ts'

/**
 * Why a key is deleted: it is no longer wanted (`destroy`), it is replaced (`replaced`), or an interrupted replacement
 * has left it (`old half`).
 */
export type DeleteKind = 'destroy' | 'replaced' | 'old half'

/**
 * Deletes a key, unless it must not be deleted: what a plan could not know is refused now, before any request. A key
 * that is already gone is a success, protected or not.
 *
 * @param holder identifies the address in this session, if the engine shows the provider no plan of a delete
 * @throws EkbError if the key still exists, or nothing is known; the state must keep it
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
    const successors = successorsOf(project, doomed, project.keys.newest?.keys ?? [], key)
    const refusal = oldHalfRefusal(doomed, isProtected, successors, marks)
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
