import type { EkbError } from '../../core/messages/errors/index.ts'
import type { KeyReference } from '../identity/identity.ts'
import { listedWithId } from '../identity/listed-keys.ts'
import { countPossible, type Match, matchKey } from '../identity/match.ts'
import type { ListHistory } from './list-history.ts'
import type { OwnChanges } from './own-changes.ts'
import { type Snapshot, whyNotWhole } from './snapshot.ts'

/** Whether the keys of one project exist, as far as its lists and our own creates and deletes tell. */
export class Presence {
  readonly #projectId: string
  readonly #history: ListHistory
  readonly #changes: OwnChanges

  constructor(projectId: string, history: ListHistory, changes: OwnChanges) {
    this.#projectId = projectId
    this.#history = history
    this.#changes = changes
  }

  /** Finds a key in a list, unless we deleted it after the list was asked for. */
  find(list: Snapshot, wanted: KeyReference): Match | undefined {
    return this.wasDeletedSince(list, wanted.id) ? undefined : matchKey(list.keys, wanted)
  }

  /**
   * What a list of the last moments has shown under an id, if that contradicts what is wanted. Where ids are given
   * again, a list that is late still shows the key of before: nothing is done by an id that lists disagree about.
   */
  contradiction(id: string, wanted: KeyReference): Match | undefined {
    return this.#history.find(({ keys }) => {
      const [key] = listedWithId(keys, id)
      if (key === undefined) return undefined
      const match = matchKey([key], { ...wanted, id }) ?? { key, sure: false, conflict: 'other key' }
      return match.conflict === undefined ? undefined : match
    })
  }

  /** Whether we deleted the key of this id after the list was asked for. */
  wasDeletedSince(list: Snapshot, id: string | undefined): boolean {
    return id !== undefined && this.#changes.isBeforeDelete(list, id)
  }

  /** Why a list says nothing about keys that are missing from it; `undefined` if it does. */
  whyNotWhole(list: Snapshot): EkbError | undefined {
    return whyNotWhole(list, this.#projectId)
  }

  /**
   * Whether a key is surely gone. Two lists that are far enough apart lack it, and all lists between them; the newest
   * is at most 10 s old; each one is whole, and none is from before we created or deleted the key. If we deleted it,
   * one list from after that is enough.
   */
  isGone(wanted: KeyReference): boolean {
    return this.#isDeleted(wanted) || this.#history.allLack(list => this.#lacks(list, wanted))
  }

  /**
   * Whether we have deleted one of several keys that look the same, and the newest list confirms it: it shows fewer
   * of them.
   *
   * @param before how many there were
   */
  isOneLess(wanted: KeyReference, before: number): boolean {
    const { newest } = this.#history
    return (
      newest !== undefined &&
      this.#changes.hasDeleted(wanted.id) &&
      !this.wasDeletedSince(newest, wanted.id) &&
      this.whyNotWhole(newest) === undefined &&
      countPossible(newest.keys, wanted) < before
    )
  }

  /**
   * Whether we have deleted a key, and the newest list confirms it. A key with its id and another value was created
   * since: platforms may give an id again.
   */
  #isDeleted(wanted: KeyReference): boolean {
    const { newest } = this.#history
    if (newest === undefined || !this.#changes.hasDeleted(wanted.id)) return false
    if (this.wasDeletedSince(newest, wanted.id) || this.#changes.isBeforeCreate(newest, wanted.id))
      return false
    if (this.whyNotWhole(newest) !== undefined) return false
    const match = this.find(newest, wanted)
    return match === undefined || match.conflict === 'new value'
  }

  #lacks(list: Snapshot, wanted: KeyReference): boolean {
    return (
      !this.#changes.isBeforeCreate(list, wanted.id) &&
      !this.wasDeletedSince(list, wanted.id) &&
      this.whyNotWhole(list) === undefined &&
      this.find(list, wanted) === undefined
    )
  }
}
