import type { Session } from '../session/session.ts'
import type { KeyInputs } from '../state/inputs.ts'
import { type KeyState, referenceOf, storageAfter, withoutSecrets } from '../state/state.ts'
import { readKey } from './read.ts'

/**
 * Updates a key in place: only the state changes, and at most the value to store is read from the platform.
 *
 * @throws EkbError if the value has to be looked up and no list is available
 */
export async function updateKey(session: Session, before: KeyState, inputs: KeyInputs): Promise<KeyState> {
  const storage = storageAfter(before.inputs, inputs.store_secret)
  if (storage === 'dropped') return { inputs, key: withoutSecrets(before.key) }
  if (storage === 'kept' || before.key.value !== undefined) return { inputs, key: before.key }
  const { key: listed } = await readKey(session, before.inputs.project_id, referenceOf(before))
  return { inputs, key: { ...before.key, ...(listed?.value && { value: listed.value }) } }
}
