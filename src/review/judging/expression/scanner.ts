/** What in an expression is not of the language, or not of the part of it that is read here. */
export class Unreadable extends Error {}

const SPACE = /(?:\s+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y
const WORD = /[A-Za-z_][\w-]*(?:::[A-Za-z_][\w-]*)*/y
const PLAIN = /[^$%\\"]+/y
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/** Goes through an expression from left to right. */
export class Scanner {
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#source.length
  }

  /** Text up to what may mean something in a template; at least one character. */
  plain(): string {
    return this.#match(PLAIN) ?? this.next()
  }

  /** The next character, whatever it is. */
  next(): string {
    const character = this.#source[this.#at]
    if (character === undefined) throw new Unreadable('it ends too early')
    this.#at += 1
    return character
  }

  /** Takes these characters, as they are. */
  takeHere(wanted: string): boolean {
    if (!this.#source.startsWith(wanted, this.#at)) return false
    this.#at += wanted.length
    return true
  }

  /** Takes these characters, space before them. */
  take(...wanted: readonly string[]): string | undefined {
    const before = this.#at
    this.#match(SPACE)
    const found = wanted.find(one => this.takeHere(one))
    if (found === undefined) this.#at = before
    return found
  }

  expect(wanted: string): void {
    if (this.take(wanted) === undefined) throw new Unreadable(`there is no ${wanted}`)
  }

  /** A name, and `::` in that of a function. */
  word(): string | undefined {
    this.#match(SPACE)
    return this.#match(WORD)
  }

  /** Takes this word, and no longer one. */
  takeWord(wanted: string): boolean {
    const before = this.#at
    if (this.word() === wanted) return true
    this.#at = before
    return false
  }

  number(): string | undefined {
    this.#match(SPACE)
    return this.#match(NUMBER)
  }

  /** What stands between a place and here, without space around it. */
  since(place: number): string {
    return this.#source.slice(place, this.#at).trim()
  }

  get place(): number {
    return this.#at
  }

  #match(form: RegExp): string | undefined {
    form.lastIndex = this.#at
    const found = form.exec(this.#source)?.[0]
    this.#at += found?.length ?? 0
    return found
  }
}
