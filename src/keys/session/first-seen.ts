import { Secret } from '../../core/secret.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { hashedId, listedAs } from '../identity/identity.ts'

/** Remembers which list of a session was the first to show each key of a project, counted from 1, and with which date. */
export class FirstSeen {
  readonly #lists = new Map<string, number>()
  readonly #dates = new Map<string, number>()

  /** Notes the keys of the list with this number. */
  note(keys: readonly PlatformKey[], list: number): void {
    for (const key of keys) {
      const { id, createdAt } = key
      if (id !== undefined && createdAt !== undefined && !this.#dates.has(id)) {
        this.#dates.set(id, createdAt.getTime())
      }
      // What stands as an id may turn out to be the value, once another answer shows it.
      const isNewId = id !== undefined && !this.#lists.has(id)
      const value = key.value ?? (isNewId ? new Secret(id) : undefined)
      const names = [listedAs(key), ...(value === undefined ? [] : [hashedId(value)])]
      for (const name of names) if (!this.#lists.has(name)) this.#lists.set(name, list)
    }
  }

  /** Whether a listed key was in none of the first `lists` lists. */
  isAfter(key: PlatformKey, lists: number): boolean {
    return (this.#lists.get(listedAs(key)) ?? Number.POSITIVE_INFINITY) > lists
  }

  /** Whether a listed key has the date with which its id was first shown: then that key is not a later one. */
  isDatedAsFirst({ id, createdAt }: PlatformKey): boolean {
    return id !== undefined && createdAt !== undefined && this.#dates.get(id) === createdAt.getTime()
  }

  /** Whether one of the first `lists` lists had a key of this id, in the platform's form or made from its value. */
  isWithin(id: string, lists: number): boolean {
    return (this.#lists.get(id) ?? Number.POSITIVE_INFINITY) <= lists
  }
}
