import type { Clock } from '../../core/clock.ts'
import type { PlatformKey } from '../../platform/key.ts'
import type { Platform } from '../../platform/port.ts'
import type { ResponseTrust } from '../create/response-trust.ts'
import { FirstSeen } from './first-seen.ts'
import { APART, type ListHistory } from './list-history.ts'
import type { OwnChanges } from './own-changes.ts'
import type { Snapshot } from './snapshot.ts'

/** How long a failed first list answers every caller, in milliseconds. */
const FAILURE_STANDS_FOR = 10_000

/** What learns from the lists of a project, and what tells how new they are. */
export interface ProjectLists {
  readonly projectId: string
  readonly responseTrust: ResponseTrust
  readonly history: ListHistory
  readonly changes: OwnChanges
}

/**
 * The lists of one project's keys in one session. Any number of readers share one request; those who need a newer list
 * share the next one.
 */
export class ProjectKeys {
  readonly #platform: Platform
  readonly #clock: Clock
  readonly #projectId: string
  readonly #stop: AbortSignal
  readonly #history: ListHistory
  #first: Promise<Snapshot> | undefined
  #lists = 0
  #running: { readonly list: Promise<Snapshot>; readonly askedAt: number } | undefined
  #queued: Promise<Snapshot> | undefined
  readonly #seen = new FirstSeen()
  readonly #changes: OwnChanges
  readonly #responseTrust: ResponseTrust
  readonly #watchers = new Set<(list: Snapshot) => void>()

  /**
   * @param about the project, what is known of it, and what sees its lists
   * @param stop aborted once the engine asks to stop: no list starts after that
   */
  constructor(platform: Platform, clock: Clock, about: ProjectLists, stop: AbortSignal) {
    this.#platform = platform
    this.#clock = clock
    this.#projectId = about.projectId
    this.#stop = stop
    this.#responseTrust = about.responseTrust
    this.#history = about.history
    this.#changes = about.changes
  }

  /** The newest list of this session, whatever has changed since. The first caller's request serves all. */
  known(): Promise<Snapshot> {
    if (this.newest !== undefined) return Promise.resolve(this.newest)
    this.#first ??= this.#listFirst()
    return this.#first
  }

  #listFirst(): Promise<Snapshot> {
    const first = this.fresh()
    // An unreachable platform costs one time-out, not one for each of a thousand keys.
    first.catch(async () => {
      await this.#clock.sleep(FAILURE_STANDS_FOR, this.#stop).catch(() => undefined)
      this.#first = undefined
    })
    return first
  }

  /** A list that shows every finished create and delete of ours. */
  async current(): Promise<Snapshot> {
    await this.whenShown()
    const { newest } = this
    if (newest === undefined) return this.known()
    return newest.changesSeen === this.#changes.count ? newest : this.fresh()
  }

  /** A list that was asked for after `list` was answered. */
  following(list: Snapshot): Promise<Snapshot> {
    const { newest } = this
    const serves = newest !== undefined && newest !== list && this.#history.isRecent(newest)
    // Lists run one at a time, so one under way is newer than every one before it.
    return serves ? Promise.resolve(newest) : (this.#running?.list ?? this.fresh())
  }

  /**
   * A list that was asked for at `time` or later: the newest, the one under way, or another one. So all who look at
   * about the same time share one.
   *
   * @param time local time in milliseconds
   */
  since(time: number, stop?: AbortSignal): Promise<Snapshot> {
    const { newest } = this
    if (newest !== undefined && newest.askedAt >= time) return Promise.resolve(newest)
    if (this.#running !== undefined && this.#running.askedAt >= time) return this.#running.list
    return this.fresh(stop)
  }

  /** A list that is asked for after this call; all who wait for one share it. */
  fresh(stop: AbortSignal = this.#stop): Promise<Snapshot> {
    if (this.#running === undefined) {
      const askedAt = this.#clock.now().getTime()
      const list = this.#list(askedAt, stop).finally(() => {
        this.#running = undefined
      })
      this.#running = { list, askedAt }
      return list
    }
    this.#queued ??= this.#running.list
      .catch(() => undefined)
      .then(() => {
        this.#queued = undefined
        return this.fresh(stop)
      })
    return this.#queued
  }

  async #list(askedAt: number, stop: AbortSignal): Promise<Snapshot> {
    const changesSeen = this.#changes.count
    const { keys, date, fromCache } = await this.#platform.list(this.#projectId, { signal: stop })
    const now = this.#clock.now()
    this.#lists += 1
    this.#responseTrust.sawList(keys, changesSeen)
    this.#seen.note(keys, this.#lists)
    this.#changes.sawList({ keys, changesSeen }, this.#lists)
    const list: Snapshot = {
      keys,
      now: date ?? now,
      ...(date && { skew: date.getTime() - now.getTime() }),
      ...(fromCache && { fromCache }),
      changesSeen,
      askedAt,
      answeredAt: now.getTime(),
    }
    this.#history.add(list)
    for (const see of this.#watchers) see(list)
    return list
  }

  /** Shows the newest list and every later one to `see`, whoever asked for it, until the returned function is called. */
  watch(see: (list: Snapshot) => void): () => void {
    if (this.newest !== undefined) see(this.newest)
    this.#watchers.add(see)
    return () => void this.#watchers.delete(see)
  }

  /** The newest list of this session; absent before the first. */
  get newest(): Snapshot | undefined {
    return this.#history.newest
  }

  /** How many lists this session has had: {@link appearedSince} counts from there. */
  get listsSeen(): number {
    return this.#lists
  }

  /** Whether a listed key was in none of the first `lists` lists of this session. */
  appearedSince(key: PlatformKey, lists: number): boolean {
    return this.#seen.isAfter(key, lists)
  }

  /** Whether one of the first `lists` lists had a key of this id, in the platform's form or made from its value. */
  hadListed(id: string, lists: number): boolean {
    return this.#seen.isWithin(id, lists)
  }

  /** Whether a listed key has the date with which a list of this session first showed its id. */
  isDatedAsFirst(key: PlatformKey): boolean {
    return this.#seen.isDatedAsFirst(key)
  }

  /** Whether we have deleted the key of this id. */
  hasDeleted(id: string): boolean {
    return this.#changes.hasDeleted(id)
  }

  /** Whether we have created or deleted the key of this id, and no list may show that yet. */
  mayLag(id: string): boolean {
    return this.#responseTrust.isUnshown(id) || this.#changes.hasDeleted(id)
  }

  /** Whether we have deleted the key of this id, and none of the first `lists` lists has shown the id since. */
  hasFreed(id: string, lists: number): boolean {
    return this.#changes.hasFreed(id, lists)
  }

  /** A list that is far enough after `list`: the two together can confirm that a key is gone. */
  async apart(list: Snapshot): Promise<Snapshot> {
    const time = list.answeredAt + APART
    const wait = time - this.#clock.now().getTime()
    if (wait > 0) await this.#clock.sleep(wait, this.#stop).catch(() => undefined)
    return this.since(time)
  }

  /**
   * Notes that a create of ours has finished: older lists may not show the key.
   *
   * @returns which change of ours it was
   */
  noteCreated(id: string): number {
    return this.#changes.noteCreated(id)
  }

  /** Notes that a delete of ours has finished: older lists may still show the key. */
  noteDeleted(id: string): void {
    this.#changes.noteDeleted(id)
    this.#responseTrust.forget(id)
  }

  /** Waits for up to 10 s until lists show all keys whose state was made from the answer to their POST alone. */
  async whenShown(): Promise<void> {
    const unseen = await this.#responseTrust.whenShown(time => this.since(time), this.#stop)
    // Lists that are this late say nothing about whether a key exists.
    for (const id of unseen) this.noteCreated(id)
  }
}
