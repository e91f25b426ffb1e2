import type { Level } from '../rules/index.ts'

/** What stands before the word of a level. */
export const SYMBOLS: Readonly<Record<Level, string>> = {
  critical: '⛔',
  high: '🔴',
  medium: '🟠',
  low: '🟡',
}

/** Reserved for the note about what does not fit, and for the ends of folded sections. */
const RESERVE = 600

/** Parts of a text, which may be made when they are asked for: those behind the end of a page never are. */
export interface Parts extends Iterable<string> {
  readonly length: number
}

/** Markdown with a maximum length. */
export class MarkdownPage {
  readonly #room: number
  #text = ''

  /** @param most the maximum length in characters */
  constructor(most: number) {
    this.#room = most - RESERVE
  }

  /** Adds text that must be there. */
  add(text: string): void {
    this.#text += text
  }

  /** Adds the parts that fit, in order. Returns how many are left out. */
  addAll(parts: Parts, end = ''): number {
    let left = parts.length
    for (const part of parts) {
      if (this.#text.length + part.length + end.length > this.#room) break
      this.#text += part
      left -= 1
    }
    return left
  }

  /** Adds a short note, from the reserve. */
  note(text: string): void {
    this.#text += text
  }

  fold(summary: string, parts: Parts): void {
    const begin = `\n<details><summary>${summary} (${parts.length})</summary>\n\n`
    const end = '\n</details>\n'
    const [first] = parts
    if (first === undefined || this.#text.length + begin.length + first.length + end.length > this.#room)
      return
    this.#text += begin
    const left = this.addAll(parts, end)
    if (left > 0) this.#text += `- and ${left} more\n`
    this.#text += end
  }

  text(): string {
    return this.#text
  }
}
