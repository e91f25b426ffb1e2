import type { KeyReference } from '../identity/identity.ts'

/** A key that the platform says it has deleted, and that no list has confirmed yet. */
export interface Unchecked {
  readonly wanted: KeyReference
  readonly name: string
}

/**
 * Decides whether the answers to one project's DELETEs can be trusted in one session. Once a list has confirmed that a
 * key is gone that the platform says it has deleted, later deletes trust their answers, and the last delete under way
 * checks all of their keys. The first list that still shows a key ends the trust for the rest of the session.
 */
export class TrustedDeletes {
  #confirmed = false
  #doubted = false
  #unchecked: Unchecked[] = []

  /** Whether an answer that says "deleted" needs no list of its own. */
  get suffices(): boolean {
    return this.#confirmed && !this.#doubted
  }

  /** Call this with what lists say about a key after an answer that says "deleted". */
  compare(isGone: boolean): void {
    if (isGone) this.#confirmed = true
    else this.#doubted = true
  }

  /** Remembers a delete that has trusted its answer. */
  take(deleted: Unchecked): void {
    this.#unchecked.push(deleted)
  }

  /** Whether every trusted delete has been checked. */
  get allChecked(): boolean {
    return this.#unchecked.length === 0
  }

  /** Returns the deletes to check, each one once. */
  claim(): readonly Unchecked[] {
    const claimed = this.#unchecked
    this.#unchecked = []
    return claimed
  }
}
