import type { EmulatorCore } from '../core.ts'
import { mintKey } from '../state/mint.ts'
import type { KeyRecord } from '../state/record.ts'
import type { KeyRequest } from './key-request.ts'
import { PlatformRefusal } from './platform-refusal.ts'

/** Creates a key in a project that exists. */
export function createKey({ projectId, name, type }: KeyRequest, core: EmulatorCore): KeyRecord {
  const { store, random } = core
  const key = mintKey({ projectId, name, type, createdAt: store.now() }, random, store.state.serial)
  store.commit([{ op: 'create', key }])
  return key
}

/**
 * Deletes a key that was looked for, and hands it back.
 *
 * @throws PlatformRefusal NOT_FOUND where there was none, SYSTEM_KEY_PROTECTED for the Automator key
 */
export function deleteKey(key: KeyRecord | undefined, core: EmulatorCore): KeyRecord {
  if (key === undefined) {
    throw new PlatformRefusal('NOT_FOUND', 'There is no such API key in this project.')
  }
  if (key.type === 'system') {
    throw new PlatformRefusal('SYSTEM_KEY_PROTECTED', 'The Automator Key is a system key and is protected.')
  }
  core.store.commit([{ op: 'delete', projectId: key.projectId, id: key.id }])
  return key
}
