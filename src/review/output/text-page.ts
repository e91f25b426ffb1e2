import type { Level } from '../rules/index.ts'

/** How far paragraphs are indented. */
export const MARGIN = 10

/** What a text looks like on a terminal. */
type Style = Level | 'bold' | 'faint'
/** Gives a text a style, where there are colours. */
export type Paint = (text: string, style: Style) => string

const STYLES: Readonly<Record<Style, string>> = {
  critical: '1;31',
  high: '31',
  medium: '33',
  low: '36',
  bold: '1',
  faint: '2',
}

/** @param colours whether there are any; every colour has a word with the same meaning */
export function painter(colours: boolean): Paint {
  return colours ? coloured : text => text
}

function coloured(text: string, style: Style): string {
  return `\u001B[${STYLES[style]}m${text}\u001B[0m`
}

/**
 * Pipelines interpret lines of a log as commands: GitHub where they begin with `::`, Azure, TeamCity and GitHub where
 * `##word[` stands in them. A name from outside never becomes one.
 */
function harmless(line: string): string {
  return line.replace(/##(?=\w*\[)/g, '# #').replace(/^(\s*):(?=:)/, '$1: ')
}

/** Lines of a limited width. */
export class TextPage {
  readonly #width: number
  readonly #lines: string[] = []

  /** @param columns how many characters fit on a line of the terminal */
  constructor(columns: number) {
    this.#width = Math.max(40, Math.min(columns, 110))
  }

  line(text: string): void {
    this.#lines.push(harmless(text.trimEnd()))
  }

  /** Text behind the margin, wrapped at spaces. A word that is longer than a line is not split. */
  paragraph(text: string, indent = 0, paint: (line: string) => string = line => line): void {
    const room = this.#width - MARGIN - indent
    const margin = ' '.repeat(MARGIN + indent)
    let current = ''
    for (const word of text.split(' ')) {
      if (current !== '' && [...current].length + 1 + [...word].length > room) {
        this.#lines.push(margin + paint(harmless(current)))
        current = word
      } else current = current === '' ? word : `${current} ${word}`
    }
    this.#lines.push(margin + paint(harmless(current)))
  }

  text(): string {
    return `${this.#lines.join('\n')}\n`
  }
}
