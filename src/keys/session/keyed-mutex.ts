/** Runs functions with the same key one after the other, and those with different keys side by side. */
export class KeyedMutex {
  readonly #last = new Map<string, Promise<unknown>>()

  /** Runs a function once every earlier one with this key has finished, whether or not it failed. */
  runExclusive<Result>(key: string, run: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(key) ?? Promise.resolve()
    const result = before.then(run, run)
    this.#last.set(key, result)
    return result
  }
}
