/** A shorter value would hide ordinary words wherever they stand in a text. */
const SHORTEST_PART = 8

/**
 * The values that an input marks as sensitive, or that are keys and secrets by what they are. Nothing that is
 * or holds one of them may be shown.
 */
export class SensitiveValues {
  readonly #values = new Set<string>()
  readonly #beginnings = new Set<string>()
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
    if (this.#values.has(text)) return true
    for (let at = 0; at + SHORTEST_PART <= text.length; at += 1) {
      if (this.#lengthAt(text, at) > 0) return true
    }
    return false
  }

  /** The text, with `replace` of each such value that stands in it. */
  replaceIn(text: string, replace: (value: string) => string): string {
    let result = ''
    let kept = 0
    for (let at = 0; at + SHORTEST_PART <= text.length; ) {
      const length = this.#lengthAt(text, at)
      if (length === 0) at += 1
      else {
        result += text.slice(kept, at) + replace(text.slice(at, at + length))
        at += length
        kept = at
      }
    }
    return result + text.slice(kept)
  }

  #addText(text: string): void {
    if (text === '' || this.#values.has(text)) return
    this.#values.add(text)
    if (text.length < SHORTEST_PART) return
    this.#beginnings.add(text.slice(0, SHORTEST_PART))
    this.#lengths.add(text.length)
  }

  #lengthAt(text: string, at: number): number {
    if (!this.#beginnings.has(text.slice(at, at + SHORTEST_PART))) return 0
    for (const length of this.#lengths) {
      if (at + length <= text.length && this.#values.has(text.slice(at, at + length))) return length
    }
    return 0
  }
}
