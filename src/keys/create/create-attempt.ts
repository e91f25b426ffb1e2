import type { EkbError } from '../../core/messages/errors/index.ts'
import type { CreatedKey, KeyType, PlatformKey } from '../../platform/key.ts'
import type { ProjectSession, Session } from '../session/session.ts'
import type { KeyRecord } from '../state/key-record.ts'
import type { Warning } from '../warnings.ts'
import { type Judge, Sightings } from './sightings.ts'

/** The key that is wanted. */
export interface NewKey {
  readonly projectId: string
  readonly name: string
  readonly type: KeyType
  /** Whether the state stores value and secret. If not, the platform must show another way to delete the key. */
  readonly storeSecret: boolean
}

/** A key that now exists. */
export interface Creation {
  readonly key: KeyRecord
  /** The platform's clock, or the local one if the platform does not tell its time. */
  readonly now: Date
  /** The name as the platform stores it, if a list has shown it in another form. */
  readonly storedName?: string
  readonly warnings?: readonly Warning[]
  /** Set if the key exists but its secret was lost: keep the key, and let it be replaced. */
  readonly problem?: EkbError
  /** What failed once the key was there. The key and its secret are complete; absent if nothing failed. */
  readonly failures?: readonly EkbError[]
}

/** One create that is under way: what is wanted, and what was known when its POST was sent. Every step works on it. */
export class CreateAttempt {
  readonly session: Session
  readonly project: ProjectSession
  readonly wanted: NewKey
  /** Keeps a request from starting once it is aborted; a POST that was sent is awaited. */
  readonly signal: AbortSignal
  /** Says that this create no longer finishes together with others: nobody is to wait for it. */
  readonly leaveBatch: () => void
  #listsBefore = 0
  #sentAt = new Date(0)
  #answeredAt = Number.POSITIVE_INFINITY
  #sightings: Sightings | undefined
  #unwatch: () => void = () => undefined

  constructor(session: Session, wanted: NewKey, signal: AbortSignal) {
    this.session = session
    this.project = session.project(wanted.projectId)
    this.wanted = wanted
    this.signal = signal
    this.leaveBatch = this.project.createBatcher.begin()
  }

  /** Call this right before the POST. */
  noteSent(): void {
    this.#sentAt = this.session.clock.now()
    this.#listsBefore = this.project.keys.listsSeen
  }

  /** Call this right after the answer to the POST. Answers the local time of it. */
  noteAnswered(created: CreatedKey, judge: Judge): Date {
    const now = this.session.clock.now()
    this.#answeredAt = now.getTime()
    const sightings = new Sightings(this, created, judge)
    this.#sightings = sightings
    this.#unwatch = this.project.keys.watch(list => sightings.note(list))
    return now
  }

  /** Call this at the end of the create. Lists no longer matter. */
  end(): void {
    this.#unwatch()
  }

  /** What lists show of the key in the answer; absent before the answer. */
  get sightings(): Sightings | undefined {
    return this.#sightings
  }

  /** Local time of the answer to the POST in milliseconds: lists that are asked for from then on show the key. */
  get answeredAt(): number {
    return this.#answeredAt
  }

  /** Local time of the POST. */
  get sentAt(): Date {
    return this.#sentAt
  }

  /** Whether a list before the POST had a key of this id, in the platform's form or made from the value. */
  wasListed(id: string): boolean {
    return this.project.keys.hadListed(id, this.#listsBefore)
  }

  /** Whether we had freed this id before the POST: the platform may give it again. */
  hasFreed(id: string): boolean {
    return this.project.keys.hasFreed(id, this.#listsBefore)
  }

  /**
   * Whether a listed key has an id that was freed before the POST, and the date of its key of then: a list that is late
   * still shows that one.
   */
  isOfFreedId(key: PlatformKey): boolean {
    return key.id !== undefined && this.wasListed(key.id) && this.project.keys.isDatedAsFirst(key)
  }

  /** Whether a listed key may be the new one: no list before the POST had it, and nothing else has it. */
  mayBeNew(key: PlatformKey): boolean {
    return this.#hasType(key) && this.isOfOthers(key)
  }

  /** The same of what ids tell alone. */
  mayBeNewById(key: PlatformKey): boolean {
    const isClaimed = key.id !== undefined && this.project.claimedKeys.hasId(key.id)
    return this.#hasType(key) && !key.system && this.appearedSince(key) && !isClaimed
  }

  #hasType({ type }: PlatformKey): boolean {
    return type === this.wanted.type || type === 'unknown'
  }

  /** Whether a listed key has appeared since the POST, and no create or state of this session has it. */
  isOfOthers(key: PlatformKey): boolean {
    const { claimedKeys } = this.project
    const isInState = key.value !== undefined && claimedKeys.nameInState(key.value) !== undefined
    return !key.system && this.appearedSince(key) && !claimedKeys.has(key) && !isInState
  }

  /** Whether no list before the POST had a listed key. */
  appearedSince(key: PlatformKey): boolean {
    return this.project.keys.appearedSince(key, this.#listsBefore)
  }
}
