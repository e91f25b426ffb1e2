import { EkbError } from '../../core/messages/errors/index.ts'
import { requireHandle } from '../create/require-handle.ts'
import type { Session } from '../session/session.ts'
import type { KeyInputs, Planned } from '../state/inputs.ts'

/** Checks an update in place: a key whose value leaves the state must still be deletable. */
export async function planUpdateChecks(
  session: Session | undefined,
  before: KeyInputs,
  planned: Planned<KeyInputs>,
): Promise<EkbError[]> {
  if (session === undefined || !before.store_secret || planned.store_secret !== false) return []
  try {
    requireHandle(await session.project(before.project_id).keys.known(), before.project_id)
    return []
  } catch (error) {
    if (error instanceof EkbError) return [error]
    throw error
  }
}
