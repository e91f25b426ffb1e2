import { Secret } from '../core/secret.ts'
import type { PlatformKey } from './key.ts'
import { isKeyValue } from './reader/index.ts'

/**
 * Recognises a platform whose lists show the values of keys under the name of ids, and nothing else of them. One item
 * does not tell, but the values that a client knows do: those that it signs in with, and those that it has created.
 * Once one of them is listed as an id, no id is one, and none may be printed.
 */
export class ValuesAsIds {
  readonly #known: Set<string>
  #found = false

  /** @param own the value that the client signs in with */
  constructor(own: Secret) {
    this.#known = new Set([own.reveal()])
  }

  /** Call this with the value of every key that is created. */
  note(value: Secret): void {
    this.#known.add(value.reveal())
  }

  /** The keys of a list, with values in the place of ids that are none. */
  read(keys: readonly PlatformKey[]): readonly PlatformKey[] {
    this.#found ||= keys.some(({ id }) => id !== undefined && this.#known.has(id))
    return this.#found ? keys.map(withValue) : keys
  }
}

function withValue({ id, masked, ...key }: PlatformKey): PlatformKey {
  const shown = { ...(masked !== undefined && { masked }), ...key }
  if (id === undefined || key.value !== undefined) return shown
  return isKeyValue(id) ? { ...key, value: new Secret(id) } : shown
}
