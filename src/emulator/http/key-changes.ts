import type { EmulatorCore } from '../core.ts'
import type { PlatformOptions } from '../platform-options.ts'
import { mintKey } from '../state/mint.ts'
import type { KeyRecord } from '../state/record.ts'
import type { KeyRequest } from './key-request.ts'
import { PlatformRefusal } from './platform-refusal.ts'

/** Creates a key in a project that exists. Its name is kept in the platform's form. */
export function createKey(
  { projectId, name, type }: KeyRequest,
  core: EmulatorCore,
  options: PlatformOptions = core.platformOptions,
): KeyRecord {
  const { store, random } = core
  const { serial, freed } = store.state
  const id = options.ids && options.reuseIds ? freed.at(-1) : undefined
  const order = { projectId, name: storedName(name, options), type, createdAt: store.now() }
  const key = mintKey({ ...order, ...(id !== undefined && { id }) }, random, serial)
  store.commit([{ op: 'create', key }])
  return key
}

/** The key of this name that a platform answers a POST with instead of making one; undefined if it makes one. */
export function existingKey(
  { projectId, name }: KeyRequest,
  core: EmulatorCore,
  options: PlatformOptions,
): KeyRecord | undefined {
  if (!options.createReturnsExisting) return undefined
  const kept = storedName(name, options)
  return core.store.keys(projectId)?.find(key => key.type !== 'system' && key.name === kept)
}

/**
 * A key that was looked for and may be deleted.
 *
 * @throws PlatformRefusal NOT_FOUND if there was none, SYSTEM_KEY_PROTECTED for the Automator key
 */
export function deletableKey(key: KeyRecord | undefined): KeyRecord {
  if (key === undefined) {
    throw new PlatformRefusal('NOT_FOUND', 'There is no such API key in this project.')
  }
  if (key.type === 'system') {
    throw new PlatformRefusal('SYSTEM_KEY_PROTECTED', 'The Automator Key is a system key and is protected.')
  }
  return key
}

/** Deletes a key, and hands it back. Throws as {@link deletableKey}. */
export function deleteKey(wanted: KeyRecord | undefined, core: EmulatorCore): KeyRecord {
  const key = deletableKey(wanted)
  core.store.commit([{ op: 'delete', projectId: key.projectId, id: key.id }])
  return key
}

/** A name in the form in which the platform keeps it. */
function storedName(
  name: string,
  { lowerCaseNames, nameLength }: Pick<PlatformOptions, 'lowerCaseNames' | 'nameLength'>,
): string {
  const cut = [...name].slice(0, nameLength).join('')
  return lowerCaseNames ? cut.toLowerCase() : cut
}
