import type { Secret } from '../../core/secret.ts'
import type { CreatedKey, PlatformKey } from '../../platform/key.ts'
import { type KeyReference, knownDigest, sameName } from '../identity/identity.ts'
import { contradictsMask } from '../identity/masks.ts'

/** The keys that belong to creates and states of one session: none of them is the new key of another create. */
export class ClaimedKeys {
  readonly #ids = new Set<string>()
  readonly #values: { readonly value: Secret; readonly name: string }[] = []
  readonly #digests = new Set<string>()
  /** Names by digests. */
  readonly #inStates = new Map<string, string>()

  /** Call this as soon as a create has its key, from the answer to its POST or from a list. */
  add(key: CreatedKey | PlatformKey, name: string): void {
    if (key.id !== undefined) this.#ids.add(key.id)
    if (key.value === undefined) return
    this.#values.push({ value: key.value, name })
    this.#digests.add(key.value.digest())
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
    return value !== undefined && this.#values.some(made => made.name === name && made.value.equals(value))
  }

  /** Whether a listed key was added, or may have been, by its name and by what its mask shows. */
  has(key: PlatformKey): boolean {
    if (key.id !== undefined && this.#ids.has(key.id)) return true
    if (key.value !== undefined) return this.#digests.has(key.value.digest())
    const { masked } = key
    return (
      masked !== undefined &&
      this.#values.some(({ value, name }) => sameName(key.name, name) && !contradictsMask(masked, value))
    )
  }
}
