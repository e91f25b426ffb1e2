import type { Json } from './json.ts'
import type { LineSink } from './line-reader.ts'

/** Takes several streams that stand one behind the other in one input, each as a result of its own. */
export class StreamsSink<Result> implements LineSink<readonly Result[]> {
  readonly #make: () => LineSink<Result>
  readonly #begins: (message: Json) => boolean
  readonly #results: Result[] = []
  #current: LineSink<Result>
  #taken = 0

  /** @param begins whether a message is the first of a stream */
  constructor(make: () => LineSink<Result>, begins: (message: Json) => boolean) {
    this.#make = make
    this.#begins = begins
    this.#current = make()
  }

  /** Throws what the sink of a stream throws that has no end. */
  take(message: Json, line: number): void {
    if (this.#taken > 0 && this.#begins(message)) {
      this.#results.push(this.#current.end())
      this.#current = this.#make()
    }
    this.#taken += 1
    this.#current.take(message, line)
  }

  skip(line: number): void {
    this.#current.skip(line)
  }

  end(): readonly Result[] {
    return [...this.#results, this.#current.end()]
  }
}
