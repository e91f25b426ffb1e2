import { clockNow } from '../clock.ts'
import { applyMutation, type Mutation } from './mutation.ts'
import type { KeyRecord, State } from './record.ts'

/** Keeps changes beyond the life of the process. */
export interface Persistence {
  /** Returns once the changes are on disk; throws, and has kept none of them, where that failed. */
  append(mutations: readonly Mutation[], after: State): void
}

/** Told about changes after they were made. */
export type ChangeListener = (mutations: readonly Mutation[]) => void

const HISTORY = 1000

/** The state of one emulator: the single place where it changes. */
export class Store {
  #state: State
  readonly #persistence: Persistence | undefined
  readonly #realNow: () => number
  readonly #listeners = new Set<ChangeListener>()
  readonly #history = new Map<string, (readonly KeyRecord[])[]>()
  #byValue = new Map<string, KeyRecord>()

  constructor(initial: State, options: { persistence?: Persistence | undefined; realNow: () => number }) {
    this.#state = initial
    this.#persistence = options.persistence
    this.#realNow = options.realNow
    this.#index()
  }

  get state(): State {
    return this.#state
  }

  /** The emulator's time in Unix milliseconds. */
  now(): number {
    return clockNow(this.#state.clock, this.#realNow())
  }

  /** The real time in Unix milliseconds. */
  realNow(): number {
    return this.#realNow()
  }

  /** The key with this value, in whichever project. */
  findByValue(value: string): KeyRecord | undefined {
    return this.#byValue.get(value)
  }

  /** A project's keys, oldest first; undefined if there is no such project. */
  keys(projectId: string): readonly KeyRecord[] | undefined {
    return this.#state.keys.get(projectId)
  }

  /** A project's keys as they were `mutations` changes of that project ago, or at the earliest known. */
  keysBefore(projectId: string, mutations: number): readonly KeyRecord[] {
    const past = this.#history.get(projectId) ?? []
    return (mutations === 0 ? undefined : past.at(-mutations)) ?? past[0] ?? this.keys(projectId) ?? []
  }

  /** Makes all of these changes or none of them: first on disk, then here, then the listeners hear of it. */
  commit(mutations: readonly Mutation[]): void {
    let after = this.#state
    const steps = mutations.map(mutation => {
      const before = after
      after = applyMutation(before, mutation)
      return { mutation, before }
    })
    this.#persistence?.append(mutations, after)
    this.#state = after
    for (const { mutation, before } of steps) this.#follow(mutation, before)
    for (const listener of this.#listeners) listener(mutations)
  }

  /** Calls `listener` after every commit, until the function that it returns is called. */
  subscribe(listener: ChangeListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #follow(mutation: Mutation, before: State): void {
    switch (mutation.op) {
      case 'create':
        this.#remember(mutation.key.projectId, before)
        this.#byValue.set(mutation.key.value, mutation.key)
        break
      case 'delete': {
        this.#remember(mutation.projectId, before)
        const gone = before.keys.get(mutation.projectId)?.find(key => key.id === mutation.id)
        if (gone) this.#byValue.delete(gone.value)
        break
      }
      case 'replace':
        this.#history.clear()
        this.#index()
        break
    }
  }

  #remember(projectId: string, before: State): void {
    const past = this.#history.get(projectId) ?? []
    past.push(before.keys.get(projectId) ?? [])
    if (past.length > HISTORY) past.shift()
    this.#history.set(projectId, past)
  }

  #index(): void {
    this.#byValue = new Map([...this.#state.keys.values()].flat().map(key => [key.value, key]))
  }
}
