import { EkbError } from '../../core/messages/errors/index.ts'
import { refuseSystemKey } from '../delete/delete.ts'
import { mayBeOldHalf, type OldHalfMarks } from '../delete/old-half.ts'
import { findKey } from '../identity/match.ts'
import { protectedError } from '../plan/plan-delete.ts'
import { ownKeyDelete } from '../session/own-key.ts'
import type { Session } from '../session/session.ts'
import { referenceOf } from '../state/state.ts'
import { deleted, keptKeyDeleted, oldHalfDeleted, type Warning } from '../warnings.ts'
import type { RotatingBeside } from './beside.ts'
import { lineState, rotatingSuccessors } from './old-half.ts'
import type { RotatingReview } from './plan.ts'
import { allKeyStates, asKeyState, type RotatingState } from './state.ts'

/**
 * Reviews a delete: all keys go, without any overlap. Refused for what the provider signs in with, for the system
 * key, and for a protected resource, unless its secret never arrived: then nobody has ever used it.
 *
 * What may be the old half of an interrupted replacement is not refused, because nobody can lift its protection any
 * more; the delete, which knows more, refuses it if it is none: see `applyRotatingDelete`.
 *
 * @param session absent while the provider's settings are not known yet
 */
export async function planRotatingDelete(
  session: Session | undefined,
  doomed: RotatingState,
  { secretLost, ...marks }: Pick<RotatingBeside, 'secretLost'> & OldHalfMarks = {},
): Promise<RotatingReview> {
  const { name, project_id: projectId, deletion_protection: isProtected } = doomed.inputs
  const line = lineState(doomed)
  const { id: currentId } = doomed.current.key
  const warnings: Warning[] = []
  try {
    const project = session?.project(projectId)
    const listed = (await project?.keys.known())?.keys ?? []
    project?.rotatingLines.planDelete(currentId)
    for (const one of allKeyStates(doomed)) {
      const { id } = one.key
      const key = findKey(listed, referenceOf(one))
      if (key !== undefined) refuseSystemKey(key, projectId, id)
      const isKept = project?.holders.doom(id) ?? false
      if (session?.signIn.isConfigured(one, key)) throw ownKeyDelete(one)
      warnings.push(isKept ? keptKeyDeleted(one.inputs.name, id) : deleted(one.inputs.name, id))
    }
    // The delete that ends a replacement of this session: an engine may plan it once more during apply.
    if (project?.rotatingLines.youngerThan(line).some(({ isMade }) => isMade)) return NOTHING
    if (!isProtected || secretLost) return { warnings, errors: [] }
    const successors = project && rotatingSuccessors(project, doomed, listed)
    if (!mayBeOldHalf(line, successors, marks)) throw protectedError(asKeyState(doomed, doomed.current))
    return { warnings: [...warnings, oldHalfDeleted(name, currentId)], errors: [] }
  } catch (error) {
    if (error instanceof EkbError) return { warnings: [], errors: [error] }
    throw error
  }
}

const NOTHING: RotatingReview = { warnings: [], errors: [] }
