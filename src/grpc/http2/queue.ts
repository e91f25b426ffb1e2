/** Values that arrive by events and are read by one reader with `for await`. */
export class Queue<T> implements AsyncIterable<T> {
  readonly #values: T[] = []
  #failure: { readonly error: unknown } | undefined
  #wake: (() => void) | undefined
  /** Whether nothing more is taken. */
  ended = false

  push(value: T): void {
    if (this.ended) return
    this.#values.push(value)
    this.#wake?.()
  }

  /** What was pushed is still read. */
  end(): void {
    this.ended = true
    this.#wake?.()
  }

  /** The reader gets the error after what was pushed before. Without effect once the queue has ended. */
  fail(error: unknown): void {
    if (this.ended) return
    this.#failure = { error }
    this.end()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for (;;) {
      while (this.#values.length > 0) yield this.#values.shift() as T
      if (this.#failure !== undefined) throw this.#failure.error
      if (this.ended) return
      await new Promise<void>(resolve => {
        this.#wake = resolve
      })
    }
  }
}
