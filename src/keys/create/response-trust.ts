import type { Clock } from '../../core/clock.ts'
import type { CreatedKey, KeyType, PlatformKey } from '../../platform/key.ts'
import { hashedId, publicId } from '../identity/identity.ts'
import { isStoredForm } from '../identity/name-forms.ts'
import { type Backoff, poll } from '../session/poll.ts'

/** How long a new key may be missing from lists before the answer to its POST is taken. */
export const UNTIL_LISTED: Backoff = { firstWait: 200, timeout: 10_000 }

/** How exactly a Date header of whole seconds tells when a key was created, in milliseconds. */
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
 * What the answers of one project's POSTs are worth in one session. Once a list has shown a key of ours just
 * as its POST had told it, later creates take the POST's word and need no list: their state would not
 * differ. Until a list has shown them, their keys are remembered here. The first list that tells
 * otherwise, or comes late, ends it.
 */
export class ResponseTrust {
  readonly #clock: Clock
  /** What answers held that lists have borne out. */
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
    const isProven = this.#proven.has(partsOf(answer.created)) && toldTime(answer) !== undefined
    if (this.#doubted || !isProven) return false
    this.#unshown.set(idFromAnswer(answer.created), { answer, change })
    return true
  }

  /**
   * Compares an answer with a list that was asked for after it.
   *
   * @param listed the key in that list; absent where it is not there
   */
  compare(answer: PostAnswer, listed: PlatformKey | undefined): void {
    const told = toldTime(answer)
    // An answer that took long tells no time, which is no contradiction.
    if (listed !== undefined && told === undefined) return
    const created = listed?.createdAt
    const agrees =
      listed !== undefined &&
      publicId(listed) === idFromAnswer(answer.created) &&
      isStoredForm(listed.name, answer.wanted.name) &&
      (listed.type === 'unknown' || listed.type === answer.wanted.type) &&
      created !== undefined &&
      Math.abs(created.getTime() - (told?.getTime() ?? Number.NaN)) <= ACCURACY
    if (agrees) this.#proven.add(partsOf(answer.created))
    else this.doubt()
  }

  /** Ends the trust in answers for the rest of the session. */
  doubt(): void {
    this.#doubted = true
  }

  /** Whether no list has shown the key of this id, which was handed over. */
  isUnshown(id: string): boolean {
    return this.#unshown.has(id)
  }

  /** Whether lists have shown every key that was handed over. */
  get allShown(): boolean {
    return this.#unshown.size === 0
  }

  /** To be called with every list, and how many changes of ours had been made when it was asked for. */
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

  /** No longer waits for a list that shows this key. */
  forget(id: string): void {
    this.#unshown.delete(id)
  }

  /**
   * Asks for lists until they have shown every key that has been handed over by now, or the time for that is
   * over. A list that fails is survived.
   *
   * @param listSince a list that is asked for at this local time in milliseconds, or later
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

/** The id that a state gets where no list tells it. */
export function idFromAnswer({ id, value }: CreatedKey): string {
  return id ?? hashedId(value)
}

/** When the key was created as far as the answer tells: an answer that took long has a Date of much later. */
function toldTime({ created, took }: PostAnswer): Date | undefined {
  return created.createdAt ?? (took <= ACCURACY ? created.date : undefined)
}

/** Answers that hold other parts prove nothing for each other. */
function partsOf({ id, createdAt }: CreatedKey): string {
  return `${id === undefined ? 'value' : 'id'} ${createdAt === undefined ? 'Date' : 'created_at'}`
}
