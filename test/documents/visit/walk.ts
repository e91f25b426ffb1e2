import type { Page } from '../page/read-page.ts'
import { Tally } from './tally.ts'
import type { Visit } from './visit.ts'

/** The way through the blocks of a page, which can be interrupted. */
export class Walk {
  readonly tally = new Tally()
  readonly #page: Page
  readonly #visit: Visit
  #next = 0

  constructor(page: Page, visit: Visit) {
    this.#page = page
    this.#visit = visit
  }

  /** Follows blocks until there is enough, or to the end. Throws at the first one that goes wrong. */
  async go(signal: AbortSignal, enough: () => boolean = () => false): Promise<Tally> {
    while (!enough()) {
      const block = this.#page.blocks[this.#next]
      if (block === undefined) break
      this.#next += 1
      await this.#visit.follow(block, signal)
      this.tally.count(block)
    }
    return this.tally
  }
}
