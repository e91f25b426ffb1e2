import type { Random } from '../random.ts'
import type { Operation } from '../requests/operation.ts'
import type { KeyRecord, State } from '../state/record.ts'
import { type FaultEffect, type FaultMatch, readFault } from './fault-input.ts'

/** A fault that is in force. */
export interface Fault {
  readonly id: string
  readonly match: FaultMatch
  readonly effect: FaultEffect
  /** How many requests matched since it was added, not counting `nth`, `times` and `probability`. */
  readonly matched: number
  /** How many requests it was applied to. */
  readonly struck: number
}

/** What a fault is chosen by. */
export interface FaultSubject {
  readonly method: string
  /** Below the base path. */
  readonly path: string
  readonly operation: Operation
  readonly projectId: string | undefined
}

/** A fault that applies to a request. */
export interface MatchedFault {
  readonly id: string
  readonly effect: FaultEffect
  /** The keys of every project when the fault was added. */
  readonly keysAtCreation: ReadonlyMap<string, readonly KeyRecord[]>
}

interface Entry {
  readonly id: string
  readonly match: FaultMatch
  readonly effect: FaultEffect
  readonly regexp: RegExp | undefined
  readonly keysAtCreation: State['keys']
  matched: number
  struck: number
}

/** The faults in force, in the order in which they were added. */
export class FaultSet {
  readonly #random: Random
  #entries: Entry[] = []
  #added = 0

  constructor(random: Random) {
    this.#random = random
  }

  /**
   * Puts a fault in force.
   *
   * @throws EkbError `EMULATOR_INPUT_INVALID`
   */
  add(input: unknown, state: State): Fault {
    const { match = {}, effect } = readFault(input)
    const entry = {
      id: `fault-${++this.#added}`,
      match,
      effect,
      regexp: match.pathRegexp === undefined ? undefined : new RegExp(match.pathRegexp),
      keysAtCreation: state.keys,
      matched: 0,
      struck: 0,
    }
    this.#entries.push(entry)
    return show(entry)
  }

  list(): Fault[] {
    return this.#entries.map(show)
  }

  /** Whether there was a fault of this id to take away. */
  remove(id: string): boolean {
    const before = this.#entries.length
    this.#entries = this.#entries.filter(entry => entry.id !== id)
    return this.#entries.length < before
  }

  clear(): void {
    this.#entries = []
  }

  /** The first fault that applies to this request. Every fault that matches counts it. */
  match(subject: FaultSubject): MatchedFault | undefined {
    let first: Entry | undefined
    for (const entry of this.#entries) {
      if (!matches(entry, subject)) continue
      entry.matched++
      if (first === undefined && this.#applies(entry)) first = entry
    }
    if (first === undefined) return undefined
    first.struck++
    return { id: first.id, effect: first.effect, keysAtCreation: first.keysAtCreation }
  }

  #applies({ id, match, matched, struck }: Entry): boolean {
    const { nth, times = nth === undefined ? Number.POSITIVE_INFINITY : 1, probability = 1 } = match
    if (struck >= times || (nth !== undefined && matched !== nth)) return false
    return probability >= 1 || this.#random.fraction(`${id}:${matched}`) < probability
  }
}

function matches({ match, regexp, effect }: Entry, subject: FaultSubject): boolean {
  const operation = match.operation ?? (effect.staleList ? 'list' : undefined)
  return (
    (match.method === undefined || match.method === subject.method) &&
    (match.path === undefined || subject.path.startsWith(match.path)) &&
    (regexp === undefined || regexp.test(subject.path)) &&
    (operation === undefined || operation === subject.operation) &&
    (match.project === undefined || match.project === subject.projectId)
  )
}

function show({ id, match, effect, matched, struck }: Entry): Fault {
  return { id, match, effect, matched, struck }
}
