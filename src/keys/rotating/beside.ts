import type { KeyType } from '../../platform/key.ts'
import type { Beside } from '../read/refresh.ts'

export type StrayDoubt = 'overtaken' | 'other name' | 'no id'

/** A key on the platform that is called like a generation and is in no state that this run knows. */
export interface Stray {
  readonly id: string
  readonly name: string
  readonly generation: number
  readonly type: KeyType
  /** Absent where the platform does not tell. */
  readonly createdAt?: Date
  /**
   * Why no plan deletes it: the current key was missing when it was seen, so a run with a newer state may use it
   * (`overtaken`); nothing known has its name (`other name`); or it has no id (`no id`).
   */
  readonly doubt?: StrayDoubt
}

/**
 * What an engine keeps beside the state of a rotating key, where nobody sees it; nothing secret. A plan decides by
 * the state, the inputs and this alone, so that the plan of an apply decides the same.
 */
export interface RotatingBeside {
  /** The time of the last read after which a decision changes, by the clock by which the keys age. */
  readonly checkedAt?: Date
  /** Whether the local clock alone tells the age of the current key. */
  readonly localClock?: true
  /** The form in which the platform stores a name, by public id, where that is another one than was sent. */
  readonly storedNames?: Readonly<Record<string, string>>
  /** Whether the platform has shown another value of the current key than was created. */
  readonly hasNewValue?: true
  /** Whether the secret of the current key never arrived, so nobody has ever used it. */
  readonly secretLost?: true
  /** Whether nothing has been declared of it yet, because it was imported or moved. */
  readonly adopted?: true
  /** What tells an address that has adopted a key from others that may have the same. */
  readonly holder?: string
  /** Keys of this tag that are in no state. */
  readonly strays?: readonly Stray[]
  /** Public ids of keys that appeared when a rotation got no answer: one of them may be what it made. */
  readonly lostIds?: readonly string[]
  /** Public ids of keys besides the current one that the provider signs in with. */
  readonly ownIds?: readonly string[]
}

/** The marks that {@link Beside} has for a single key. */
export function besideOfGeneration({ storedNames, localClock }: RotatingBeside, id: string): Beside {
  const storedName = storedNames?.[id]
  return { ...(storedName !== undefined && { storedName }), ...(localClock && { localClock }) }
}
