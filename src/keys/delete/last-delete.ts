import type { Clock } from '../../core/clock.ts'

/** How long no other delete may have begun or ended before the last one, in milliseconds. */
const QUIET = 300

/** Lets one delete of a session wait for all others: the delete of the key that the session signs in with. */
export class LastDelete {
  readonly #clock: Clock
  readonly #stop: AbortSignal
  #open = 0
  #events = 0

  constructor(clock: Clock, stop: AbortSignal) {
    this.#clock = clock
    this.#stop = stop
  }

  /** Notes that another delete has begun. Call the returned function once it has ended, even if it failed. */
  begin(): () => void {
    this.#open += 1
    this.#events += 1
    let ended = false
    return () => {
      if (ended) return
      ended = true
      this.#open -= 1
      this.#events += 1
    }
  }

  /** Waits until no other delete is under way and none has begun for a while, or until the engine asks to stop. */
  async whenOthersAreDone(): Promise<void> {
    for (let events = -1; (events !== this.#events || this.#open > 0) && !this.#stop.aborted; ) {
      events = this.#events
      await this.#clock.sleep(QUIET, this.#stop).catch(() => undefined)
    }
  }
}
