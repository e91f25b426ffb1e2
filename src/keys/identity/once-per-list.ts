import type { PlatformKey } from '../../platform/key.ts'

/**
 * Derives something of a list when it is first asked for, and remembers it as long as the list. A walk looks for each
 * of its keys in the same list, and there may be thousands: without an index, each of them reads every name.
 *
 * @param derive must not depend on anything but the list, and nobody may change the list afterwards
 */
export function oncePerList<T extends object>(
  derive: (keys: readonly PlatformKey[]) => T,
): (keys: readonly PlatformKey[]) => T {
  const known = new WeakMap<readonly PlatformKey[], T>()
  return keys => {
    let derived = known.get(keys)
    if (derived === undefined) {
      derived = derive(keys)
      known.set(keys, derived)
    }
    return derived
  }
}
