import type { PlatformKey } from '../../platform/key.ts'
import { hashedId } from './identity.ts'

type KeysById = ReadonlyMap<string, readonly PlatformKey[]>

/** One index for each list: a walk looks for each of its keys in the same list, and there may be thousands. */
const INDEXES = new WeakMap<readonly PlatformKey[], KeysById>()

/**
 * The listed keys that have this id, in the platform's form or as the hash of the value, in the order of the list.
 *
 * @param keys a list that nobody changes
 */
export function listedWithId(keys: readonly PlatformKey[], id: string): readonly PlatformKey[] {
  let index = INDEXES.get(keys)
  if (index === undefined) {
    index = indexOf(keys)
    INDEXES.set(keys, index)
  }
  return index.get(id) ?? []
}

function indexOf(keys: readonly PlatformKey[]): KeysById {
  const index = new Map<string, PlatformKey[]>()
  for (const key of keys) {
    const hashed = key.value && hashedId(key.value)
    for (const id of new Set([key.id, hashed])) {
      if (id === undefined) continue
      const found = index.get(id)
      if (found === undefined) index.set(id, [key])
      else found.push(key)
    }
  }
  return index
}
