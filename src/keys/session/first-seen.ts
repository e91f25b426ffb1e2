import type { PlatformKey } from '../../platform/key.ts'
import { hashedId, listedAs } from '../identity/identity.ts'

/** Remembers which list of a session was the first to show each key of a project, counted from 1. */
export class FirstSeen {
  readonly #lists = new Map<string, number>()

  /** Notes the keys of the list with this number. */
  note(keys: readonly PlatformKey[], list: number): void {
    for (const key of keys) {
      const names = [listedAs(key), ...(key.value === undefined ? [] : [hashedId(key.value)])]
      for (const name of names) if (!this.#lists.has(name)) this.#lists.set(name, list)
    }
  }

  /** Whether a listed key was in none of the first `lists` lists. */
  isAfter(key: PlatformKey, lists: number): boolean {
    return (this.#lists.get(listedAs(key)) ?? Number.POSITIVE_INFINITY) > lists
  }

  /** Whether one of the first `lists` lists had a key of this id, in the platform's form or made from its value. */
  isWithin(id: string, lists: number): boolean {
    return (this.#lists.get(id) ?? Number.POSITIVE_INFINITY) <= lists
  }
}
