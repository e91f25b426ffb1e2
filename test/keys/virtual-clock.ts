import type { Clock } from '../../src/core/clock.ts'

interface Timer {
  readonly at: number
  readonly order: number
  readonly fire: () => void
}

/**
 * A clock that stands still until {@link VirtualClock.run} moves it: from timer to timer, in the order of
 * their times, each time letting everything that can go on without waiting go on first.
 */
export class VirtualClock implements Clock {
  #time: number
  #timers: Timer[] = []
  #order = 0

  constructor(start = '2026-03-01T12:00:00.250Z') {
    this.#time = Date.parse(start)
  }

  now(): Date {
    return new Date(this.#time)
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const stopped = (): void => {
        this.#timers = this.#timers.filter(other => other !== timer)
        reject(signal?.reason)
      }
      const fire = (): void => {
        signal?.removeEventListener('abort', stopped)
        resolve()
      }
      const timer: Timer = { at: this.#time + Math.max(0, ms), order: this.#order++, fire }
      signal?.addEventListener('abort', stopped, { once: true })
      this.#insert(timer)
    })
  }

  #insert(timer: Timer): void {
    let index = this.#timers.length
    while (index > 0 && (this.#timers[index - 1]?.at ?? 0) > timer.at) index -= 1
    this.#timers.splice(index, 0, timer)
  }

  /** Moves time until `work` is settled. @throws where nothing is left that could settle it */
  async run<Result>(work: Promise<Result>): Promise<Result> {
    let settled = false
    const done = (): void => {
      settled = true
    }
    work.then(done, done)
    while (await this.#idle(() => settled)) {
      const next = this.#timers.shift()
      if (next === undefined) throw new Error('stuck: nothing is waited for, and the work is not done')
      this.#time = next.at
      next.fire()
    }
    return work
  }

  /** Moves time by `ms`, whatever happens meanwhile. */
  advance(ms: number): Promise<void> {
    return this.run(this.sleep(ms))
  }

  /** Jumps without letting anything happen in between. */
  jump(ms: number): void {
    this.#time += ms
  }

  async #idle(settled: () => boolean): Promise<boolean> {
    // Everything that is ready runs before a macrotask does.
    await new Promise(resolve => setImmediate(resolve))
    return !settled()
  }
}
