import { EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { refuseSystemKey } from '../delete/delete.ts'
import { mayBeOldHalf, type OldHalfMarks, successorsOf } from '../delete/old-half.ts'
import { findKey } from '../identity/match.ts'
import { ownKeyDelete } from '../session/own-key.ts'
import type { Session } from '../session/session.ts'
import { type KeyState, referenceOf } from '../state/state.ts'
import { deleted, keptKeyDeleted, oldHalfDeleted, ownOldHalfDeleted, type Warning } from '../warnings.ts'

/**
 * Reviews a delete. It refuses to delete the system key, the key that the provider signs in with, and a protected key.
 *
 * No engine tells whether a key that it plans to delete is the old half of an interrupted rotation, whose protection
 * nobody can lift any more. So if it may be one, the plan goes on with a warning; the delete, which knows more, refuses
 * it if it is none: see `destroyKey`.
 *
 * @param session absent while the provider's settings are not known yet
 */
export async function planDelete(
  session: Session | undefined,
  doomed: KeyState,
  marks: OldHalfMarks = {},
): Promise<{ warnings: readonly Warning[]; errors: readonly EkbError[] }> {
  const { id } = doomed.key
  const { name, project_id: projectId, deletion_protection: isProtected } = doomed.inputs
  try {
    const project = session?.project(projectId)
    const keys = (await project?.keys.known())?.keys ?? []
    const key = findKey(keys, referenceOf(doomed))
    if (key !== undefined) refuseSystemKey(key, projectId, id)
    project?.lines.planDelete(id)
    // The delete that ends a rotation of this session: an engine may plan it once more during apply.
    if (project?.lines.youngerThan(doomed).some(({ isMade }) => isMade)) return { warnings: [], errors: [] }
    const isKept = project?.holders.doom(id) ?? false
    const isOwn = session?.signIn.isConfigured(doomed, key) ?? false
    const mayBeOld = mayBeOldHalf(doomed, project && successorsOf(project, doomed, keys, key), marks)
    if (isOwn) {
      if (!mayBeOld) throw ownKeyDelete(doomed)
      return { warnings: [ownOldHalfDeleted(name, id)], errors: [] }
    }
    if (!isProtected) return { warnings: [isKept ? keptKeyDeleted(name, id) : deleted(name, id)], errors: [] }
    if (!mayBeOld) throw protectedError(doomed)
    return { warnings: [oldHalfDeleted(name, id)], errors: [] }
  } catch (error) {
    if (error instanceof EkbError) return { warnings: [], errors: [error] }
    throw error
  }
}

/** The error of a delete of a protected key. */
export function protectedError({ inputs: { name }, key: { id } }: KeyState): EkbError {
  return ekbError('DELETION_PROTECTED', { name, id })
}
