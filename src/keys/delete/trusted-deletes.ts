import type { KeyReference } from '../identity/identity.ts'

/** A key that the platform says it has deleted, and that no list has been asked about. */
export interface Unchecked {
  readonly wanted: KeyReference
  readonly name: string
}

/**
 * What the answers to one project's DELETEs are worth in one session. Once a list has confirmed deletes that were
 * answered well, later ones take the answer's word, and the last delete under way looks for all of their keys.
 * The first list that still shows a key ends the trust for the rest of the session.
 */
export class TrustedDeletes {
  #confirmed = false
  #doubted = false
  #unchecked: Unchecked[] = []

  /** Whether an answer that says "deleted" needs no list of its own. */
  get suffices(): boolean {
    return this.#confirmed && !this.#doubted
  }

  /** To be called with what lists have said of a key after an answer that says "deleted". */
  compare(isGone: boolean): void {
    if (isGone) this.#confirmed = true
    else this.#doubted = true
  }

  /** Remembers a delete that has taken the answer's word. */
  take(deleted: Unchecked): void {
    this.#unchecked.push(deleted)
  }

  /** Whether every delete of this session has been looked for. */
  get allChecked(): boolean {
    return this.#unchecked.length === 0
  }

  /** Hands over what has to be looked for, once. */
  claim(): readonly Unchecked[] {
    const claimed = this.#unchecked
    this.#unchecked = []
    return claimed
  }
}
