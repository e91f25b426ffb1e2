import { hashedId } from '../identity/identity.ts'
import { matchKey } from '../identity/match.ts'
import type { Session } from '../session/session.ts'
import type { KeyRecord } from '../state/key-record.ts'

/**
 * Deletes a new key that can no longer be handed over, because the engine is gone. This is the only case in which
 * the provider deletes a key that is in no state.
 */
export async function deleteUndeliverable(
  session: Session,
  projectId: string,
  key: KeyRecord,
): Promise<void> {
  const { signal } = new AbortController()
  const list = await session
    .project(projectId)
    .keys.fresh(signal)
    .catch(() => undefined)
  const match = list && matchKey(list.keys, key)
  const ownId = key.value !== undefined && key.id === hashedId(key.value) ? undefined : key.id
  const ref = (match?.sure ? match.key.id : undefined) ?? ownId ?? key.value ?? key.id
  await session.platform.delete(projectId, ref, { signal })
}
