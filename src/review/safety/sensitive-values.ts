/** A shorter value would hide ordinary words wherever they stand in a text. */
const SHORTEST_PART = 8

/**
 * The values that an input marks as sensitive, or that are keys and secrets by what they are. Nothing that is
 * or holds one of them may be shown.
 */
export class SensitiveValues {
  readonly #values = new Set<string>()
  /** A number for the first characters of each value: to look for it takes no copy of any part of a text. */
  readonly #beginnings = new Set<number>()
  readonly #lengths = new Set<number>()

  /** Adds every text and number in a value of any shape, but for texts that are known to be `plain`. */
  add(value: unknown, plain?: ReadonlySet<string>): void {
    if (typeof value === 'string') {
      if (plain?.has(value) !== true) this.#addText(value)
    } else if (typeof value === 'number') this.#values.add(String(value))
    else if (typeof value === 'object' && value !== null) {
      for (const entry of Object.values(value)) this.add(entry, plain)
    }
  }

  /** Whether the text is such a value, or holds one of at least eight characters. */
  isIn(text: string): boolean {
    return this.#values.has(text) || this.#firstFrom(text, 0) !== undefined
  }

  /** The text, with `replace` of each such value that stands in it. */
  replaceIn(text: string, replace: (value: string) => string): string {
    let result = ''
    let kept = 0
    for (let found = this.#firstFrom(text, 0); found !== undefined; found = this.#firstFrom(text, kept)) {
      result += text.slice(kept, found.at) + replace(found.value)
      kept = found.at + found.value.length
    }
    return result + text.slice(kept)
  }

  #addText(text: string): void {
    if (text === '' || this.#values.has(text)) return
    this.#values.add(text)
    if (text.length < SHORTEST_PART) return
    this.#beginnings.add(numberOf(text, 0))
    this.#lengths.add(text.length)
  }

  /** The first of these values that stands in a text, from a place on. */
  #firstFrom(text: string, from: number): { readonly at: number; readonly value: string } | undefined {
    if (this.#beginnings.size === 0 || from + SHORTEST_PART > text.length) return undefined
    let number = numberOf(text, from)
    for (let at = from; ; at += 1) {
      if (this.#beginnings.has(number)) {
        const value = this.#valueAt(text, at)
        if (value !== undefined) return { at, value }
      }
      const next = at + SHORTEST_PART
      if (next >= text.length) return undefined
      number = (Math.imul(number - Math.imul(text.charCodeAt(at), FIRST), BASE) + text.charCodeAt(next)) | 0
    }
  }

  #valueAt(text: string, at: number): string | undefined {
    for (const length of this.#lengths) {
      if (at + length > text.length) continue
      const part = text.slice(at, at + length)
      if (this.#values.has(part)) return part
    }
    return undefined
  }
}

const BASE = 0x01000193
/** What the first of these characters counts. */
const FIRST = Array.from({ length: SHORTEST_PART - 1 }, () => BASE).reduce(
  (one, other) => Math.imul(one, other),
  1,
)

/** A number of 32 bits for as many characters as the shortest part has. Other characters may have the same one. */
function numberOf(text: string, at: number): number {
  let number = 0
  for (let next = at; next < at + SHORTEST_PART; next += 1) {
    number = (Math.imul(number, BASE) + text.charCodeAt(next)) | 0
  }
  return number
}
