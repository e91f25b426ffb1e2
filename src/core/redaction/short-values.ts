/** Replaces a value in a text. */
export const REPLACEMENT = '(redacted)'

/** How many characters decide whether a value can begin at a position. */
const BEGINNING = 4

/**
 * Values that are too short to recognise by a part of them. They are removed only as a whole, in the encodings
 * that programs write. The first characters at a position decide whether a value can begin there, so the work
 * hardly grows with the number of values.
 */
export class ShortValues {
  readonly #forms = new Set<string>()
  readonly #beginnings = new Set<string>()
  #longestFirst: readonly number[] = []

  /** Adds a value of at least four characters. */
  add(value: string): void {
    for (const form of formsOf(value)) {
      this.#forms.add(form)
      this.#beginnings.add(form.slice(0, BEGINNING))
    }
    this.#longestFirst = [...new Set([...this.#forms].map(form => form.length))].sort((a, b) => b - a)
  }

  /** The text without them. */
  redact(text: string): string {
    if (this.#forms.size === 0) return text
    let result = ''
    let kept = 0
    for (let position = 0; position + BEGINNING <= text.length; ) {
      const length = this.#lengthAt(text, position)
      if (length === 0) {
        position += 1
        continue
      }
      result += text.slice(kept, position) + REPLACEMENT
      position += length
      kept = position
    }
    return result + text.slice(kept)
  }

  #lengthAt(text: string, position: number): number {
    if (!this.#beginnings.has(text.slice(position, position + BEGINNING))) return 0
    return this.#longestFirst.find(length => this.#forms.has(text.slice(position, position + length))) ?? 0
  }
}

function formsOf(value: string): Set<string> {
  const encoded = encodeURIComponent(value.toWellFormed())
  const base64 = Buffer.from(value).toString('base64')
  const json = JSON.stringify(value).slice(1, -1)
  return new Set([
    value,
    encoded,
    encoded.replace(/%../g, hex => hex.toLowerCase()),
    base64,
    base64.replace(/=+$/, ''),
    Buffer.from(value).toString('base64url'),
    json,
    json.replaceAll('/', '\\/'),
  ])
}
