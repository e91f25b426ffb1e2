import { listedWithId } from '../identity/listed-keys.ts'
import type { Snapshot } from './snapshot.ts'

/** The creates and deletes of one project that this session has finished: older lists do not show them. */
export class OwnChanges {
  #count = 0
  /** After which change a key existed, by its public id. */
  readonly #made = new Map<string, number>()
  /** After which change a key was deleted, by the id of the request. */
  readonly #deleted = new Map<string, number>()

  /** Which list was the first to show the id of a deleted key again, by that id: somebody has it, or the key stays. */
  readonly #shownAgain = new Map<string, number>()

  /** How many there have been. */
  get count(): number {
    return this.#count
  }

  /** Notes a create. Returns which change it was. */
  noteCreated(id: string): number {
    this.#count += 1
    this.#made.set(id, this.#count)
    return this.#count
  }

  noteDeleted(id: string): void {
    this.#count += 1
    this.#deleted.set(id, this.#count)
    this.#shownAgain.delete(id)
  }

  /**
   * Looks for the ids of deleted keys in a list.
   *
   * @param number counts the lists of the session
   */
  sawList(list: Pick<Snapshot, 'keys' | 'changesSeen'>, number: number): void {
    for (const id of this.#deleted.keys()) {
      if (this.#shownAgain.has(id) || this.isBeforeDelete(list, id)) continue
      if (listedWithId(list.keys, id).length > 0) this.#shownAgain.set(id, number)
    }
  }

  /** Whether we have deleted the key of this id, and none of the first `lists` lists has shown the id since. */
  hasFreed(id: string, lists: number): boolean {
    return this.#deleted.has(id) && (this.#shownAgain.get(id) ?? Number.POSITIVE_INFINITY) > lists
  }

  /** Whether a list was asked for before we created the key of this id. */
  isBeforeCreate({ changesSeen }: Snapshot, id: string): boolean {
    return changesSeen < (this.#made.get(id) ?? 0)
  }

  /** Whether a list was asked for before we deleted the key of this id. */
  isBeforeDelete({ changesSeen }: Pick<Snapshot, 'changesSeen'>, id: string): boolean {
    return changesSeen < (this.#deleted.get(id) ?? 0)
  }

  hasDeleted(id: string): boolean {
    return this.#deleted.has(id)
  }
}
