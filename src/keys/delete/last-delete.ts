import type { Clock } from '../../core/clock.ts'

/** How long no other delete may begin or end before the last one, in milliseconds. */
const QUIET = 300

/** Lets one delete come after all others of a session: that of the key which the session has signed in with. */
export class LastDelete {
  readonly #clock: Clock
  readonly #stop: AbortSignal
  #open = 0
  #events = 0

  constructor(clock: Clock, stop: AbortSignal) {
    this.#clock = clock
    this.#stop = stop
  }

  /** Says that another delete has begun; the returned function says that it has ended, however it did. */
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

  /** Waits until no other delete is under way and none has begun for a while; not once the engine asks to stop. */
  async whenOthersAreDone(): Promise<void> {
    for (let events = -1; (events !== this.#events || this.#open > 0) && !this.#stop.aborted; ) {
      events = this.#events
      await this.#clock.sleep(QUIET, this.#stop).catch(() => undefined)
    }
  }
}
