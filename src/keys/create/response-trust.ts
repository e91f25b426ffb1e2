import type { Clock } from '../../core/clock.ts'
import type { CreatedKey, KeyType, PlatformKey } from '../../platform/key.ts'
import { hashedId, publicId } from '../identity/identity.ts'
import { mayBeNamed } from '../identity/name-forms.ts'
import { type Backoff, poll } from '../session/poll.ts'

/** How long a new key may be missing from lists before the answer to its POST is taken. */
export const UNTIL_LISTED: Backoff = { firstWait: 200, timeout: 10_000 }

/** How far a Date header of whole seconds may be from the creation of a key, in milliseconds. */
const ACCURACY = 1_000

/** The answer to a POST, and how long it took to come, in milliseconds. */
export interface PostAnswer {
  readonly created: CreatedKey
  /** What was asked for. */
  readonly wanted: { readonly name: string; readonly type: KeyType }
  readonly took: number
}

interface Unshown {
  readonly answer: PostAnswer
  /** Which change of ours it was. */
  readonly change: number
}

/**
 * Decides whether the answers to one project's POSTs can be trusted in one session. Once a list has shown a key of ours
 * exactly as the answer to its POST did, later creates trust their answers and need no list: their state would be the
 * same. Their keys are remembered here until a list shows them. The first list that differs, or is late, ends the trust.
 */
export class ResponseTrust {
  readonly #clock: Clock
  /** Which parts answers had that lists have confirmed. */
  readonly #proven = new Set<string>()
  #doubted = false
  /** By public id. */
  readonly #unshown = new Map<string, Unshown>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /**
   * Whether a state can be made of an answer alone. If so, the key is remembered until a list shows it.
   *
   * @param change which change of ours the create was
   */
  accepts(answer: PostAnswer, change: number): boolean {
    const isProven = this.#proven.has(partsOf(answer.created)) && createdAtFromAnswer(answer) !== undefined
    if (this.#doubted || !isProven) return false
    this.#unshown.set(idFromAnswer(answer.created), { answer, change })
    return true
  }

  /**
   * Compares an answer with a list that was asked for after it.
   *
   * @param listed the key in that list; absent if the list lacks it
   */
  compare(answer: PostAnswer, listed: PlatformKey | undefined): void {
    const told = createdAtFromAnswer(answer)
    // A slow answer tells no time, which is no contradiction.
    if (listed !== undefined && told === undefined) return
    const created = listed?.createdAt
    const agrees =
      listed !== undefined &&
      publicId(listed) === idFromAnswer(answer.created) &&
      mayBeNamed(listed.name, answer.wanted.name) &&
      (listed.type === 'unknown' || listed.type === answer.wanted.type) &&
      created !== undefined &&
      Math.abs(created.getTime() - (told?.getTime() ?? Number.NaN)) <= ACCURACY
    if (agrees) this.#proven.add(partsOf(answer.created))
    else this.doubt()
  }

  /** Ends the trust for the rest of the session. */
  doubt(): void {
    this.#doubted = true
  }

  /** Whether a state has the key of this id, and no list has shown it yet. */
  isUnshown(id: string): boolean {
    return this.#unshown.has(id)
  }

  /** Whether lists have shown all keys of accepted answers. */
  get allShown(): boolean {
    return this.#unshown.size === 0
  }

  /** Call this with every list, and with how many changes of ours were done when it was asked for. */
  sawList(keys: readonly PlatformKey[], changesSeen: number): void {
    if (this.allShown) return
    const listed = new Map(keys.map(key => [publicId(key), key]))
    for (const [id, { answer, change }] of this.#unshown) {
      const key = listed.get(id)
      if (key === undefined && change > changesSeen) continue
      this.compare(answer, key)
      if (key !== undefined) this.#unshown.delete(id)
    }
  }

  /** No longer expects a list to show this key. */
  forget(id: string): void {
    this.#unshown.delete(id)
  }

  /**
   * Asks for lists until they have shown every key accepted by now, or time is up. A list that fails is no error.
   *
   * @param listSince answers a list that was asked for at this local time in milliseconds, or later
   * @returns the ids of the keys that no list has shown, which are forgotten
   */
  async whenShown(listSince: (time: number) => Promise<unknown>, stop: AbortSignal): Promise<string[]> {
    if (this.allShown) return []
    const ids = [...this.#unshown.keys()]
    const missing = (): string[] => ids.filter(id => this.#unshown.has(id))
    for await (const { since } of poll({ clock: this.#clock, stop }, UNTIL_LISTED)) {
      await listSince(since).catch(() => undefined)
      if (missing().length === 0) break
    }
    const unseen = missing()
    for (const id of unseen) this.forget(id)
    return unseen
  }
}

/** The id that a state gets if no list shows another one. */
export function idFromAnswer({ id, value }: CreatedKey): string {
  return id ?? hashedId(value)
}

/** When the key was created, as far as the answer tells: the Date of a slow answer is much later. */
function createdAtFromAnswer({ created, took }: PostAnswer): Date | undefined {
  return created.createdAt ?? (took <= ACCURACY ? created.date : undefined)
}

/** Answers with different parts prove nothing for each other. */
function partsOf({ id, createdAt }: CreatedKey): string {
  return `${id === undefined ? 'value' : 'id'} ${createdAt === undefined ? 'Date' : 'created_at'}`
}
