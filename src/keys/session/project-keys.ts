import type { Clock } from '../../core/clock.ts'
import type { EkbError } from '../../core/messages/errors/index.ts'
import type { PlatformKey } from '../../platform/key.ts'
import type { Platform } from '../../platform/port.ts'
import { ResponseTrust } from '../create/response-trust.ts'
import type { KeyReference } from '../identity/identity.ts'
import { countPossible, type Match, matchKey } from '../identity/match.ts'
import { FirstSeen } from './first-seen.ts'
import { APART, ListHistory } from './list-history.ts'
import { OwnChanges } from './own-changes.ts'
import { type Snapshot, whyNotWhole } from './snapshot.ts'

/** How long a failed first list stands for everybody who asks, in milliseconds. */
const FAILURE_STANDS_FOR = 10_000

/**
 * What one session of the engine knows of one project's keys. Any number of readers share one list
 * request; whoever needs a newer list shares that with everybody who waits for one.
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
  readonly #changes = new OwnChanges()
  readonly #responseTrust: ResponseTrust

  /** @param stop aborted once the engine asked to stop: no list starts after that */
  constructor(platform: Platform, clock: Clock, projectId: string, stop: AbortSignal) {
    this.#platform = platform
    this.#clock = clock
    this.#projectId = projectId
    this.#stop = stop
    this.#responseTrust = new ResponseTrust(clock)
    this.#history = new ListHistory(clock)
  }

  /** The newest list of this session, whatever happened since; the first caller's request serves all. */
  known(): Promise<Snapshot> {
    if (this.newest !== undefined) return Promise.resolve(this.newest)
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
    // Lists run one at a time, so the one that is on its way is newer than any that was answered.
    return serves ? Promise.resolve(newest) : (this.#running?.list ?? this.fresh())
  }

  /**
   * The list that the next look is to use: the newest, the one on its way, or another one, whichever was
   * asked for at `time` or later. So all who look at about the same time share one.
   *
   * @param time local time in milliseconds
   */
  since(time: number, stop?: AbortSignal): Promise<Snapshot> {
    const { newest } = this
    if (newest !== undefined && newest.askedAt >= time) return Promise.resolve(newest)
    if (this.#running !== undefined && this.#running.askedAt >= time) return this.#running.list
    return this.fresh(stop)
  }

  /** A list that is asked for after this call, shared by all who wait for one. */
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
    return list
  }

  /** The newest list of this session; absent before the first. */
  get newest(): Snapshot | undefined {
    return this.#history.newest
  }

  /** How many lists this session has had: what {@link appearedSince} counts from. */
  get listsSeen(): number {
    return this.#lists
  }

  /** Whether a listed key was in none of the first `lists` lists of this session. */
  appearedSince(key: PlatformKey, lists: number): boolean {
    return this.#seen.isAfter(key, lists)
  }

  /** Whether one of the first `lists` lists had a key of this id, in the platform's form or made of its value. */
  hadListed(id: string, lists: number): boolean {
    return this.#seen.isWithin(id, lists)
  }

  /** Finds a key in a list, unless we deleted it after the list was asked for. */
  find(list: Snapshot, wanted: KeyReference): Match | undefined {
    return this.deletedSince(list, wanted.id) ? undefined : matchKey(list.keys, wanted)
  }

  /** Whether we deleted the key of this id after the list was asked for. */
  deletedSince(list: Snapshot, id: string | undefined): boolean {
    return id !== undefined && this.#changes.isBeforeDelete(list, id)
  }

  /**
   * Whether a key is gone for sure: two lists that are apart, the newest of them at most 10 s old, lack it, and
   * all between them; each of them is whole, and none is from before we made or deleted the key. Where we
   * have deleted it, one list from after that is enough.
   */
  isGone(wanted: KeyReference): boolean {
    return this.isDeleted(wanted) || this.#history.allLack(list => this.#lacks(list, wanted))
  }

  /**
   * Whether we have deleted a key, and the newest list bears it out. A key that has its id and another value was
   * made since: platforms may give an id again.
   */
  isDeleted(wanted: KeyReference): boolean {
    const { newest } = this
    if (newest === undefined || !this.#changes.hasDeleted(wanted.id)) return false
    if (this.deletedSince(newest, wanted.id) || this.#changes.isBeforeCreate(newest, wanted.id)) return false
    if (this.whyNotWhole(newest) !== undefined) return false
    const match = this.find(newest, wanted)
    return match === undefined || match.conflict === 'new value'
  }

  /**
   * Whether we have deleted one of several keys that look the same, which the newest list bears out: it shows
   * fewer of them.
   *
   * @param before how many there were
   */
  isOneLess(wanted: KeyReference, before: number): boolean {
    const { newest } = this
    return (
      newest !== undefined &&
      this.#changes.hasDeleted(wanted.id) &&
      !this.deletedSince(newest, wanted.id) &&
      this.whyNotWhole(newest) === undefined &&
      countPossible(newest.keys, wanted) < before
    )
  }

  /** Whether we have sent a DELETE for the key of this id that was answered well. */
  hasDeleted(id: string): boolean {
    return this.#changes.hasDeleted(id)
  }

  #lacks(list: Snapshot, wanted: KeyReference): boolean {
    return (
      !this.#changes.isBeforeCreate(list, wanted.id) &&
      this.whyNotWhole(list) === undefined &&
      this.find(list, wanted) === undefined
    )
  }

  /** Why a list says nothing about keys that are missing from it; undefined where it does. */
  whyNotWhole(list: Snapshot): EkbError | undefined {
    return whyNotWhole(list, this.#projectId)
  }

  /** A list that is far enough after `list` to confirm with it that a key is gone. */
  async apart(list: Snapshot): Promise<Snapshot> {
    const time = list.answeredAt + APART
    const wait = time - this.#clock.now().getTime()
    if (wait > 0) await this.#clock.sleep(wait, this.#stop).catch(() => undefined)
    return this.since(time)
  }

  /**
   * To be called when a create of ours has finished: older lists may not show the key.
   *
   * @returns which change of ours that was
   */
  noteCreated(id: string): number {
    return this.#changes.noteCreated(id)
  }

  /** To be called when a delete of ours has finished: older lists may still show the key. */
  noteDeleted(id: string): void {
    this.#changes.noteDeleted(id)
    this.#responseTrust.forget(id)
  }

  /** What the answers to our POSTs are worth without a list. */
  get responseTrust(): ResponseTrust {
    return this.#responseTrust
  }

  /** Waits until lists show all keys of ours that were handed over at their POST's word, for up to 10 s. */
  async whenShown(): Promise<void> {
    const unseen = await this.#responseTrust.whenShown(time => this.since(time), this.#stop)
    // Lists that were late until now say nothing about whether a key is there.
    for (const id of unseen) this.noteCreated(id)
  }
}
