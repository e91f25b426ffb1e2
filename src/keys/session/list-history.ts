import type { Clock } from '../../core/clock.ts'
import type { Snapshot } from './snapshot.ts'

/** How old a list may be that confirms that a key is gone, in milliseconds. */
const CONFIRMS_FOR = 10_000
/** How far apart two lists have to be to confirm it, in milliseconds: a cache may serve a stale list twice. */
export const APART = 1_000

/** The newest lists of one project in one session: as many as it takes to decide that a key is gone. */
export class ListHistory {
  readonly #clock: Clock
  /** Newest first. The last one is the youngest that is far enough before the newest. */
  #lists: readonly Snapshot[] = []

  constructor(clock: Clock) {
    this.#clock = clock
  }

  get newest(): Snapshot | undefined {
    return this.#lists[0]
  }

  add(list: Snapshot): void {
    const lists = [list, ...this.#lists]
    const enough = lists.findIndex(({ answeredAt }) => list.askedAt - answeredAt >= APART)
    this.#lists = enough < 0 ? lists : lists.slice(0, enough + 1)
  }

  /** The first answer of `look` to a list, newest first. */
  find<Found>(look: (list: Snapshot) => Found | undefined): Found | undefined {
    for (const list of this.#lists) {
      const found = look(list)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** Whether a list is new enough: what it lacks does not exist now. */
  isRecent(list: Snapshot): boolean {
    return this.#clock.now().getTime() - list.answeredAt <= CONFIRMS_FOR
  }

  /** Whether two lists that are far enough apart lack something, and all lists between them. */
  allLack(lacks: (list: Snapshot) => boolean): boolean {
    const { newest } = this
    if (newest === undefined || !this.isRecent(newest)) return false
    for (const list of this.#lists) {
      if (!lacks(list)) return false
      if (newest.askedAt - list.answeredAt >= APART) return true
    }
    return false
  }
}
