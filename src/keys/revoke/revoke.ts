import { EkbError } from '../../core/messages/errors/index.ts'
import { deleteKey } from '../delete/delete.ts'
import type { KeySelector } from '../find/find.ts'
import type { Session } from '../session/session.ts'
import { referenceOf } from '../state/state.ts'
import { revocationPlanned, type Warning } from '../warnings.ts'
import { findRevocable } from './revocable.ts'

/** Reviews a revocation: what it would delete, or why it would refuse. Nothing but lists is sent. */
export async function planRevocation(
  session: Session,
  projectId: string,
  selector: KeySelector,
): Promise<{ readonly warnings: readonly Warning[]; readonly errors: readonly EkbError[] }> {
  try {
    const { described } = await findRevocable(session, projectId, selector)
    return { warnings: [revocationPlanned(described, projectId)], errors: [] }
  } catch (error) {
    if (error instanceof EkbError) return { warnings: [], errors: [error] }
    throw error
  }
}

/**
 * Deletes a key now, by the rules of every delete: it counts only once lists confirm it.
 *
 * @yields what has happened, in sentences without values
 * @throws EkbError as {@link findRevocable}, and those of a delete: then the key may still exist
 */
export async function* revokeKey(
  session: Session,
  projectId: string,
  selector: KeySelector,
  signal: AbortSignal,
): AsyncGenerator<string, void, undefined> {
  const { state, described } = await findRevocable(session, projectId, selector)
  yield `Deleting API key ${described} of project ${projectId} ...`
  const end = session.lastDelete.begin()
  try {
    await deleteKey(session, projectId, referenceOf(state), signal)
  } finally {
    end()
  }
  yield `API key "${state.inputs.name}" (${state.key.id}) is deleted. Whatever still uses it has lost access.`
}
