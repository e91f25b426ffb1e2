import type { Snapshot } from './snapshot.ts'

/** The creates and deletes of one project that this session has finished: older lists do not show them. */
export class OwnChanges {
  #count = 0
  /** After which change a key existed, by its public id. */
  readonly #made = new Map<string, number>()
  /** After which change a key was deleted, by the id of the request. */
  readonly #deleted = new Map<string, number>()

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
  }

  /** Whether a list was asked for before we created the key of this id. */
  isBeforeCreate({ changesSeen }: Snapshot, id: string): boolean {
    return changesSeen < (this.#made.get(id) ?? 0)
  }

  /** Whether a list was asked for before we deleted the key of this id. */
  isBeforeDelete({ changesSeen }: Snapshot, id: string): boolean {
    return changesSeen < (this.#deleted.get(id) ?? 0)
  }

  hasDeleted(id: string): boolean {
    return this.#deleted.has(id)
  }
}
