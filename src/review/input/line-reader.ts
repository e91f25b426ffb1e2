import { isObject, type Json, parseJson } from '../../core/json/index.ts'
import { ekbError } from '../../core/messages/errors/index.ts'
import { count } from './count.ts'
import { countMembers, skipValue } from './members.ts'

/** Takes the messages of an input that is a stream of lines, one by one. */
export interface LineSink<Result> {
  /** A message; its line counts from 1. */
  take(message: Json, line: number): void
  /** A line that is not a message. */
  skip(line: number): void
  end(): Result
}

/** Joins chunks of text into lines, and passes each line to a sink. */
export class LineReader<Result> {
  readonly #sink: LineSink<Result>
  readonly #input: string
  #pending = ''
  #lines = 0

  /** @param input the name of the input in errors */
  constructor(sink: LineSink<Result>, input: string) {
    this.#sink = sink
    this.#input = input
  }

  take(text: string): void {
    const lines = (this.#pending + text).split('\n')
    this.#pending = lines.pop() ?? ''
    for (const line of lines) this.#takeLine(line)
  }

  /** @throws EkbError REVIEW_INPUT_BROKEN where the last line breaks off */
  end(): Result {
    const last = this.#pending
    if (last.trimStart().startsWith('{') && !isObject(parseJson(last))) {
      const [line, input] = [this.#lines + 1, this.#input]
      const problem = `line ${line} ends too early`
      throw ekbError('REVIEW_INPUT_BROKEN', { input, read: count(this.#lines, 'line'), problem })
    }
    this.#takeLine(last)
    return this.#sink.end()
  }

  #repeated(): Error {
    const problem = 'a member appears twice'
    return ekbError('REVIEW_INPUT_DAMAGED', { input: this.#input, place: `line ${this.#lines}`, problem })
  }

  #takeLine(text: string): void {
    this.#lines += 1
    if (text.trim() === '') return
    const message = parseJson(text)
    if (isObject(message)) {
      if (countMembers(message) < skipValue(text, text.indexOf('{')).members) throw this.#repeated()
      this.#sink.take(message, this.#lines)
    } else this.#sink.skip(this.#lines)
  }
}
