import type { Secret } from '../../core/secret.ts'
import type { CreatedKey, PlatformKey } from '../../platform/key.ts'
import { type KeyReference, knownDigest, sameName } from '../identity/identity.ts'
import { contradictsMask, HIDDEN } from '../identity/masks.ts'

/** The keys that belong to creates and states of one session: none of them is the new key of another create. */
export class ClaimedKeys {
  readonly #ids = new Set<string>()
  readonly #made: { readonly value: Secret; readonly name: string; id?: string | undefined }[] = []
  readonly #digests = new Set<string>()
  /** Names by digests. */
  readonly #inStates = new Map<string, string>()

  /** Call this as soon as a create has its key, from the answer to its POST or from a list. */
  add(key: CreatedKey | PlatformKey, name: string): void {
    if (key.id !== undefined) this.#ids.add(key.id)
    if (key.value === undefined) return
    this.#made.push({ value: key.value, name, id: key.id })
    this.#digests.add(key.value.digest())
  }

  /** Call this once a list has shown which id the platform gave to a value. */
  noteId(value: Secret, id: string): void {
    this.#ids.add(id)
    for (const made of this.#made) if (made.value.equals(value)) made.id = id
  }

  /** Call this with every key of a state that the session looks at, deleted since or not: no POST makes it again. */
  noteInState(key: KeyReference): void {
    const digest = knownDigest(key)
    if (digest !== undefined) this.#inStates.set(digest, key.name ?? key.id)
  }

  /** The name of the key of this value that a state of the session has, or had; `undefined` if none has. */
  nameInState(value: Secret): string | undefined {
    return this.#inStates.get(value.digest())
  }

  /** Whether a create has a key of this id. */
  hasId(id: string): boolean {
    return this.#ids.has(id)
  }

  /** Whether exactly this key belongs to a create already. */
  holds({ id, value }: CreatedKey): boolean {
    return (id !== undefined && this.#ids.has(id)) || this.#digests.has(value.digest())
  }

  /** Whether a listed key was added under this name, whatever the platform calls it. */
  isNamed({ value }: PlatformKey, name: string): boolean {
    return value !== undefined && this.#made.some(made => made.name === name && made.value.equals(value))
  }

  /** Whether a listed key was added, or may have been, by its name and by what the list shows of its value. */
  has(key: PlatformKey): boolean {
    if (key.id !== undefined && this.#ids.has(key.id)) return true
    if (key.value !== undefined) return this.#digests.has(key.value.digest())
    const { masked = HIDDEN } = key
    return this.#made
      .filter(({ id }) => id === undefined || key.id === undefined)
      .some(({ value, name }) => sameName(key.name, name) && !contradictsMask(masked, value))
  }
}
