import type { Clock } from '../../core/clock.ts'

/** How many creates the engines run at a time, unless somebody tells them otherwise. */
const USUAL_PARALLELISM = 10
/**
 * How long nothing may happen before a group that may be incomplete is listed, in milliseconds; longer on a
 * busy machine, where the engine was seen to need longer to start its next creates.
 */
const QUIET = 40
/** The same where as many wait as ever were open at a time, which may only just be rising. */
const QUIET_WHEN_FULL = 12
/** The longest of these times: more would be felt at the end of every apply. */
const QUIET_AT_MOST = 400
/** After how many times the longest pause between two creates no other one is expected. */
const PAUSES = 3
/** How long a finished create waits for slower ones, in milliseconds. */
const LONGEST_WAIT = 1_000

interface Group<Result> {
  readonly waiting: ((list: Promise<Result>) => void)[]
  /** Aborted once the group has its list. */
  readonly listed: AbortController
}

/**
 * Lets creates that finish together share the list that shows them. An engine runs a fixed number of
 * creates at once and starts the next ones only when these are answered, so once as many wait as were
 * ever open at a time, nobody else can come. Of those that need no list, the last one looks for all.
 */
export class ListBatcher<Result> {
  readonly #clock: Clock
  readonly #list: () => Promise<Result>
  #open = 0
  #mostOpen = 0
  #listedBefore = false
  #events = 0
  /** When the creates of the last group had their list, by the local clock; undefined while none has. */
  #answeredAt: number | undefined
  /** The longest time that the engine has taken so far to fill a group after it, in milliseconds. */
  #slowestFill = 0
  #group: Group<Result> = newGroup()
  /** Aborted by the next create that begins; absent while nobody waits for one. */
  #next: AbortController | undefined
  /** How many have ended and wait for it, or look. */
  #expecting = 0
  #lastBegan = 0
  /** The longest time between two creates of which the second did not wait for the first, in milliseconds. */
  #longestPause = 0

  constructor(clock: Clock, list: () => Promise<Result>) {
    this.#clock = clock
    this.#list = list
  }

  /** Says that a create has begun; the returned function says that it has ended, however it did. */
  begin(): () => void {
    const now = this.#clock.now().getTime()
    if (this.#open + this.#expecting > 0) {
      this.#longestPause = Math.max(this.#longestPause, now - this.#lastBegan)
    }
    this.#lastBegan = now
    this.#open += 1
    this.#mostOpen = Math.max(this.#mostOpen, this.#open)
    this.#next?.abort()
    this.#next = undefined
    this.#happened()
    let ended = false
    return () => {
      if (ended) return
      ended = true
      this.#open -= 1
      this.#happened()
    }
  }

  /** The list that shows this create and those that finish with it. */
  wait(): Promise<Result> {
    return new Promise(resolve => {
      this.#group.waiting.push(resolve)
      if (this.#group.waiting.length === 1) void this.#listAtLast(this.#group)
      this.#happened()
    })
  }

  /**
   * For a create that has ended: looks, unless another one is under way or begins before it has been quiet for
   * longer than it ever was between two of them. An engine that runs one at a time is not kept waiting.
   */
  async afterLast(look: () => Promise<void>): Promise<void> {
    if (this.#open > 0) return
    const pause = Math.min(Math.max(QUIET, this.#longestPause * PAUSES), QUIET_AT_MOST)
    this.#expecting += 1
    this.#next ??= new AbortController()
    const followed = this.#clock
      .sleep(this.#mostOpen === 1 ? QUIET_WHEN_FULL : pause, this.#next.signal)
      .then(
        () => false,
        () => true,
      )
    if (!(await followed)) await look()
    this.#expecting -= 1
  }

  /** Every event starts the quiet time anew, or else a create that ends without a key leaves nobody to list. */
  #happened(): void {
    this.#events += 1
    const waiting = this.#group.waiting.length
    if (waiting === 0 || waiting < this.#open) return
    const full = waiting >= this.#mostOpen
    if (full && this.#listedBefore && waiting >= USUAL_PARALLELISM) {
      this.#noteFilled()
      this.#listNow()
    } else void this.#listWhenQuiet(this.#group, this.#events, full ? QUIET_WHEN_FULL : this.#quiet())
  }

  #noteFilled(): void {
    if (this.#answeredAt === undefined) return
    this.#slowestFill = Math.max(this.#slowestFill, this.#clock.now().getTime() - this.#answeredAt)
  }

  #quiet(): number {
    return Math.min(Math.max(QUIET, this.#slowestFill), QUIET_AT_MOST)
  }

  async #listWhenQuiet(group: Group<Result>, events: number, quiet: number): Promise<void> {
    await this.#clock.sleep(quiet)
    if (this.#group === group && this.#events === events) this.#listNow()
  }

  async #listAtLast(group: Group<Result>): Promise<void> {
    await this.#clock.sleep(LONGEST_WAIT, group.listed.signal).catch(() => undefined)
    if (this.#group === group) this.#listNow()
  }

  #listNow(): void {
    const { waiting, listed } = this.#group
    this.#group = newGroup()
    this.#listedBefore = true
    const list = this.#list()
    // Each waiter handles a failure on its own; none of them is a stray rejection.
    for (const resolve of waiting) resolve(list)
    const answered = () => {
      this.#answeredAt = this.#clock.now().getTime()
    }
    void list.then(answered, answered)
    listed.abort()
  }
}

function newGroup<Result>(): Group<Result> {
  return { waiting: [], listed: new AbortController() }
}
