import { EkbError } from '../../core/messages/errors/index.ts'
import { type DeleteKind, destroyKey } from '../delete/destroy.ts'
import { type OldHalfMarks, oldHalfRefusal } from '../delete/old-half.ts'
import { findKey } from '../identity/match.ts'
import { protectedError } from '../plan/plan-delete.ts'
import { readKey } from '../read/read.ts'
import { ownKeyDelete } from '../session/own-key.ts'
import type { Session } from '../session/session.ts'
import { referenceOf } from '../state/state.ts'
import { lineState, rotatingSuccessors } from './old-half.ts'
import { without } from './retire.ts'
import { allKeyStates, asKeyState, type RotatingState } from './state.ts'

/**
 * Deletes all keys: first what should be gone, then the previous one, then the current one. What is gone already
 * counts as deleted, so a second run finishes what a first one has begun.
 *
 * @param holder identifies the address, if the engine shows the provider no plan of a delete
 * @param marks what is kept of one that may be the old half of an interrupted replacement
 * @returns the state as far as it still exists; absent where all is gone
 */
export async function applyRotatingDelete(
  session: Session,
  doomed: RotatingState,
  kind: DeleteKind,
  signal: AbortSignal,
  marks: OldHalfMarks = {},
  holder?: string,
): Promise<{ readonly state?: RotatingState; readonly errors: readonly EkbError[] }> {
  let state: RotatingState = doomed
  try {
    session.project(doomed.inputs.project_id).rotatingLines.doom(doomed.current.key.id)
    if (kind === 'destroy') await refuse(session, doomed)
    if (kind === 'old half') await refuseOldHalf(session, doomed, marks)
    for (const one of allKeyStates(doomed)) {
      await destroyKey(session, one, kind, signal, {}, holder)
      state = without(state, one.key.id)
    }
    return { errors: [] }
  } catch (error) {
    if (!(error instanceof EkbError)) throw error
    return { state, errors: [error] }
  }
}

/** Before anything is deleted: a half of what was to go is worse than none. Where all is gone, nothing is refused. */
async function refuse(session: Session, doomed: RotatingState): Promise<void> {
  const { keys } = await session.project(doomed.inputs.project_id).keys.known()
  for (const one of allKeyStates(doomed)) {
    if (session.signIn.isConfigured(one, findKey(keys, referenceOf(one)))) throw ownKeyDelete(one)
  }
  if (!doomed.inputs.deletion_protection) return
  for (const one of allKeyStates(doomed)) {
    const { key } = await readKey(session, doomed.inputs.project_id, referenceOf(one))
    if (key !== undefined) throw protectedError(asKeyState(doomed, doomed.current))
  }
}

/** Until the new half has its secret, the keys of the old one are all that work. */
async function refuseOldHalf(session: Session, doomed: RotatingState, marks: OldHalfMarks): Promise<void> {
  const project = session.project(doomed.inputs.project_id)
  const { keys } = await project.keys.known()
  const successors = rotatingSuccessors(project, doomed, keys)
  const { deletion_protection: isProtected } = doomed.inputs
  const refusal = oldHalfRefusal(lineState(doomed), isProtected, successors, marks)
  if (refusal !== undefined) throw refusal
}
