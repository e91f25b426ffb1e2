import type { Secret } from '../../core/secret.ts'
import type { CreatedKey, PlatformKey } from '../../platform/key.ts'
import { sameName } from '../identity/identity.ts'
import { contradictsMask, HIDDEN } from '../identity/masks.ts'

/** The keys that belong to creates of one session: none of them is the key of another create that lost its answer. */
export class ClaimedKeys {
  readonly #ids = new Set<string>()
  readonly #made: { readonly value: Secret; readonly name: string; id?: string | undefined }[] = []
  readonly #digests = new Set<string>()

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

  /** Whether the platform's id belongs to a create already. */
  holdsId(id: string): boolean {
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
