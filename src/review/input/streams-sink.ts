import type { Json } from '../../core/json/index.ts'
import type { LineSink } from './line-reader.ts'

/** Takes several consecutive streams in one input. Each one is a separate result. */
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

  /** Throws the error of a stream that has no end. */
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
