import type { Secret } from '../core/secret.ts'
import type { PlatformKey } from './key.ts'

/**
 * Which part of a value a list may show that cuts it without a mark.
 *
 * @param shown what a list shows
 * @param whole a whole value
 * @returns `undefined` if it is the whole value, or neither its beginning nor its end
 */
export function cutAs(shown: Secret, whole: Secret): 'beginning' | 'end' | undefined {
  const [part, all] = [shown.reveal(), whole.reveal()]
  if (part.length >= all.length) return undefined
  return all.startsWith(part) ? 'beginning' : all.endsWith(part) ? 'end' : undefined
}

/**
 * Reads what a list shows as masked values where it cuts them without a mark: otherwise each would be another key than
 * the one that was created. One value tells: that of the key that the client signs in with, which is known whole.
 *
 * @param own the key that the client signs in with
 */
export function markCutValues(keys: readonly PlatformKey[], own: Secret): readonly PlatformKey[] {
  if (keys.some(({ value }) => own.equals(value))) return keys
  const shown = keys.flatMap(({ value }) => (value !== undefined && cutAs(value, own) ? value : []))[0]
  if (shown === undefined) return keys
  const part = cutAs(shown, own)
  const { length } = shown.reveal()
  return keys.map(key => {
    const { value, ...rest } = key
    // A longer one is not cut in this way.
    if (value === undefined || value.reveal().length > length) return key
    return { ...rest, masked: part === 'beginning' ? `${value.reveal()}…` : `…${value.reveal()}` }
  })
}
