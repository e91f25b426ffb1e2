import type { Clock } from '../../core/clock.ts'

/** How many creates the engines run at a time by default. */
const USUAL_PARALLELISM = 10
/**
 * How long nothing may happen before a batch that may be incomplete gets its list, in milliseconds. It grows on a busy
 * machine, where the engine takes longer to start its next creates.
 */
const QUIET = 40
/**
 * The same if as many wait as were ever open at a time: that number may still be rising. It counts from the begin of the
 * last one: an engine starts all that it may run at once, so who was alone while its requests took longer stays alone.
 */
const QUIET_WHEN_FULL = 12
/** The longest of these times: people would notice more at the end of every apply. */
const QUIET_AT_MOST = 400
/** How many times the longest pause between two creates has to pass before no other one is expected. */
const PAUSES = 3
/** How long a finished create waits for slower ones, in milliseconds. */
const LONGEST_WAIT = 1_000

interface Batch<Result> {
  readonly waiting: ((list: Promise<Result>) => void)[]
  /** Aborted once the batch has its list. */
  readonly listed: AbortController
}

/**
 * Lets creates (or deletes) that finish together share the list that shows their effect. An engine runs a fixed number
 * of creates at once, and starts the next ones only when these are done. So once as many wait as were ever open at a
 * time, no other one can join. Of those that need no list, the last one looks for all.
 */
export class ListBatcher<Result> {
  readonly #clock: Clock
  readonly #list: () => Promise<Result>
  #open = 0
  #mostOpen = 0
  #listedBefore = false
  #events = 0
  /** When the last batch had its list, by the local clock; `undefined` before the first. */
  #answeredAt: number | undefined
  /** The longest time that the engine has taken so far to fill the next batch, in milliseconds. */
  #slowestFill = 0
  #batch: Batch<Result> = newBatch()
  /** Aborted by the next create that begins; absent while none waits for one. */
  #next: AbortController | undefined
  /** How many have ended and wait for the next one, or look. */
  #expecting = 0
  #lastBegan = 0
  /** The longest time between two creates of which the second did not wait for the first, in milliseconds. */
  #longestPause = 0

  constructor(clock: Clock, list: () => Promise<Result>) {
    this.#clock = clock
    this.#list = list
  }

  /** Notes that a create has begun. Call the returned function once it has ended, even if it failed. */
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

  /** Waits for the list that shows this create and those that finish with it. */
  wait(): Promise<Result> {
    return new Promise(resolve => {
      this.#batch.waiting.push(resolve)
      if (this.#batch.waiting.length === 1) void this.#listAtLast(this.#batch)
      this.#happened()
    })
  }

  /**
   * Looks after a create that has ended, unless another one is under way, or begins within the time that the engine
   * may take to start one. An engine that runs one create at a time hardly waits.
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

  /** Every event restarts the quiet time; otherwise, after a create that fails, the others would wait for nobody. */
  #happened(): void {
    this.#events += 1
    const waiting = this.#batch.waiting.length
    if (waiting === 0 || waiting < this.#open) return
    const full = waiting >= this.#mostOpen
    if (full && this.#listedBefore && waiting >= USUAL_PARALLELISM) {
      this.#noteFilled()
      this.#listNow()
    } else void this.#listWhenQuiet(this.#batch, this.#events, full ? this.#quietWhenFull() : this.#quiet())
  }

  #noteFilled(): void {
    if (this.#answeredAt === undefined) return
    this.#slowestFill = Math.max(this.#slowestFill, this.#clock.now().getTime() - this.#answeredAt)
  }

  #quietWhenFull(): number {
    return Math.max(0, this.#lastBegan + QUIET_WHEN_FULL - this.#clock.now().getTime())
  }

  #quiet(): number {
    return Math.min(Math.max(QUIET, this.#slowestFill), QUIET_AT_MOST)
  }

  async #listWhenQuiet(batch: Batch<Result>, events: number, quiet: number): Promise<void> {
    await this.#clock.sleep(quiet)
    if (this.#batch === batch && this.#events === events) this.#listNow()
  }

  async #listAtLast(batch: Batch<Result>): Promise<void> {
    await this.#clock.sleep(LONGEST_WAIT, batch.listed.signal).catch(() => undefined)
    if (this.#batch === batch) this.#listNow()
  }

  #listNow(): void {
    const { waiting, listed } = this.#batch
    this.#batch = newBatch()
    this.#listedBefore = true
    const list = this.#list()
    // Each waiter handles a failure itself, so there is no unhandled rejection.
    for (const resolve of waiting) resolve(list)
    const answered = () => {
      this.#answeredAt = this.#clock.now().getTime()
    }
    void list.then(answered, answered)
    listed.abort()
  }
}

function newBatch<Result>(): Batch<Result> {
  return { waiting: [], listed: new AbortController() }
}
