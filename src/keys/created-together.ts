import type { Clock } from '../platform/clock.ts'

/** How long nothing may happen before an incomplete group is listed, in milliseconds. */
const QUIET = 40
/** The same while only one key has ever been created at a time. */
const QUIET_ALONE = 12
/** How long a finished create waits for slower ones, in milliseconds. */
const LONGEST_WAIT = 1_000

/**
 * Lets creates that finish together share the list that shows them. An engine runs a fixed number of
 * creates at once and starts the next ones only when these are answered, so once as many wait as were
 * ever open at a time, nobody else can come.
 */
export class CreatedTogether<Result> {
  readonly #clock: Clock
  readonly #list: () => Promise<Result>
  #open = 0
  #mostOpen = 0
  #listedBefore = false
  #events = 0
  #waiting: { resolve: (result: Promise<Result>) => void }[] = []
  #waitingSince = 0

  constructor(clock: Clock, list: () => Promise<Result>) {
    this.#clock = clock
    this.#list = list
  }

  /** Says that a create has begun; the returned function says that it has ended, however it did. */
  begin(): () => void {
    this.#open += 1
    this.#events += 1
    this.#mostOpen = Math.max(this.#mostOpen, this.#open)
    let ended = false
    return () => {
      if (ended) return
      ended = true
      this.#open -= 1
      this.#release()
    }
  }

  /** The list that shows this create and those that finish with it. */
  wait(): Promise<Result> {
    return new Promise(resolve => {
      if (this.#waiting.length === 0) this.#waitingSince = this.#clock.now().getTime()
      this.#waiting.push({ resolve })
      this.#events += 1
      this.#release()
      void this.#releaseWhenQuiet(this.#events)
    })
  }

  #release(): void {
    const complete = this.#waiting.length > 0 && this.#waiting.length >= this.#open
    if (complete && this.#listedBefore && this.#waiting.length >= this.#mostOpen) this.#go()
  }

  async #releaseWhenQuiet(seen: number): Promise<void> {
    await this.#clock.sleep(this.#mostOpen > 1 ? QUIET : QUIET_ALONE)
    if (this.#events !== seen || this.#waiting.length === 0) return
    const waited = this.#clock.now().getTime() - this.#waitingSince
    if (this.#waiting.length >= this.#open || waited >= LONGEST_WAIT) this.#go()
    else void this.#releaseWhenQuiet(seen)
  }

  #go(): void {
    const group = this.#waiting
    this.#waiting = []
    this.#listedBefore = true
    const list = this.#list()
    // Each waiter handles a failure on its own; none of them is a stray rejection.
    for (const { resolve } of group) resolve(list)
  }
}
