import type { Clock } from '../platform/clock.ts'
import type { PlatformKey } from '../platform/key.ts'
import type { Platform } from '../platform/port.ts'

/** One list as it was answered, and when. */
export interface Snapshot {
  readonly keys: readonly PlatformKey[]
  /** The platform's clock when it answered, else the local one. */
  readonly now: Date
  /** How many changes of ours had been made when the list was asked for. */
  readonly changesSeen: number
  /** Local time in milliseconds when it was asked for. */
  readonly askedAt: number
}

/** How old a second list may be and still confirm that a key is gone, in milliseconds. */
const CONFIRMS_FOR = 10_000

/** How long a failed first list stands for everybody who asks, in milliseconds. */
const FAILURE_STANDS_FOR = 10_000

/**
 * What one walk of the engine knows of one project's keys. Any number of readers share one list
 * request; whoever needs a newer list shares that with everybody who waits for one.
 */
export class ProjectKeys {
  readonly #platform: Platform
  readonly #clock: Clock
  readonly #projectId: string
  readonly #stop: AbortSignal
  #newest: Snapshot | undefined
  #first: Promise<Snapshot> | undefined
  #lists = 0
  #changes = 0
  #running: Promise<Snapshot> | undefined
  #queued: Promise<Snapshot> | undefined
  readonly #deleted = new Set<PlatformKey>()

  /** @param stop aborted once the engine asked to stop: no list starts after that */
  constructor(platform: Platform, clock: Clock, projectId: string, stop: AbortSignal) {
    this.#platform = platform
    this.#clock = clock
    this.#projectId = projectId
    this.#stop = stop
  }

  /** The newest list of this walk, whatever happened since; the first caller's request serves all. */
  known(): Promise<Snapshot> {
    if (this.#newest !== undefined) return Promise.resolve(this.#newest)
    this.#first ??= this.#listFirst()
    return this.#first
  }

  #listFirst(): Promise<Snapshot> {
    const first = this.fresh()
    // One unreachable platform is one time-out, not one for each of a thousand keys.
    first.catch(async () => {
      await this.#clock.sleep(FAILURE_STANDS_FOR, this.#stop).catch(() => undefined)
      this.#first = undefined
    })
    return first
  }

  /** A list that shows every create and delete of ours that has finished. */
  current(): Promise<Snapshot> {
    return this.#newest !== undefined && this.#newest.changesSeen === this.#changes
      ? Promise.resolve(this.#newest)
      : this.#newest === undefined
        ? this.known()
        : this.fresh()
  }

  /** A list other than the walk's first and at most 10 s old: what is missing from both is gone. */
  confirming(): Promise<Snapshot> {
    const newest = this.#newest
    const confirms =
      newest !== undefined && this.#lists > 1 && this.#clock.now().getTime() - newest.askedAt <= CONFIRMS_FOR
    return confirms ? Promise.resolve(newest) : this.fresh()
  }

  /** A list that is asked for after this call, shared by all who wait for one. */
  fresh(stop: AbortSignal = this.#stop): Promise<Snapshot> {
    if (this.#running === undefined) {
      this.#running = this.#list(stop).finally(() => {
        this.#running = undefined
      })
      return this.#running
    }
    this.#queued ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#queued = undefined
        return this.fresh(stop)
      })
    return this.#queued
  }

  async #list(stop: AbortSignal): Promise<Snapshot> {
    const askedAt = this.#clock.now().getTime()
    const changesSeen = this.#changes
    const { keys, date } = await this.#platform.list(this.#projectId, { signal: stop })
    this.#lists += 1
    const snapshot = { keys, now: date ?? this.#clock.now(), changesSeen, askedAt }
    this.#newest = snapshot
    return snapshot
  }

  /** To be called when a create of ours has finished: older lists may not show the key. */
  noteCreated(): void {
    this.#changes += 1
  }

  /** To be called when a delete of ours has finished: older lists may still show the key. */
  noteDeleted(key: PlatformKey): void {
    this.#changes += 1
    this.#deleted.add(key)
  }

  /** Whether we deleted this item of an older list. */
  wasDeleted(key: PlatformKey): boolean {
    return this.#deleted.has(key)
  }
}
