import type { EkbError } from '../../core/messages/errors/index.ts'
import type { CreatedKey, PlatformKey } from '../../platform/key.ts'
import { hashedId } from '../identity/identity.ts'
import { listedWithId } from '../identity/listed-keys.ts'
import type { Snapshot } from '../session/snapshot.ts'

/** A key in a list, and the platform's clock at that time. */
export interface Listed {
  readonly key: PlatformKey
  readonly now: Date
}

/** A create whose POST was answered, as far as lists matter. */
export interface WatchedAnswer {
  /** Local time of the answer in milliseconds. */
  readonly answeredAt: number
  /** Whether a listed key has an id that was freed before the POST, and is the key that had it then. */
  isOfFreedId(key: PlatformKey): boolean
}

/** Says how a listed key, one of `keys`, contradicts the answer whose id or value it has; `undefined` if it does not. */
export type Judge = (listed: PlatformKey, keys: readonly PlatformKey[]) => EkbError | undefined

/**
 * What lists show of the key in the answer to a POST, whichever operation of the session asked for them: the lists of
 * the create itself may all fail, and one that trusts its answer asks for none.
 */
export class Sightings {
  readonly #attempt: WatchedAnswer
  readonly #created: CreatedKey
  readonly #judge: Judge
  #listed: Listed | undefined
  #problem: EkbError | undefined

  constructor(attempt: WatchedAnswer, created: CreatedKey, judge: Judge) {
    this.#attempt = attempt
    this.#created = created
    this.#judge = judge
  }

  /** Call this with every list. One that was asked for before the answer may show what had its id then. */
  note({ keys, now, askedAt }: Snapshot): void {
    if (askedAt < this.#attempt.answeredAt || this.#listed !== undefined) return
    const key = listedExactly(keys, this.#created, this.#attempt)
    if (key === undefined) return
    this.#problem = this.#judge(key, keys)
    if (this.#problem === undefined) this.#listed = { key, now }
  }

  /** The key as the first list has shown it that agrees with the answer. */
  get listed(): Listed | undefined {
    return this.#listed
  }

  /** Why the key is not the one that was asked for, if lists show it, and none agrees with the answer. */
  get problem(): EkbError | undefined {
    return this.#problem
  }
}

/** The listed key that has the id or the value of an answer. */
export function listedExactly(
  keys: readonly PlatformKey[],
  { id, value }: CreatedKey,
  attempt: Pick<WatchedAnswer, 'isOfFreedId'>,
): PlatformKey | undefined {
  const [byId] = id === undefined ? [] : listedWithId(keys, id)
  const isOther = byId !== undefined && !value.equals(byId.value) && attempt.isOfFreedId(byId)
  return (isOther ? undefined : byId) ?? listedWithId(keys, hashedId(value))[0]
}
