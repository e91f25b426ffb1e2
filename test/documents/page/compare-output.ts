import { stripVTControlCharacters } from 'node:util'

/** A line of its own that stands for any number of lines. */
const GAP = /^(\.\.\.|…)$/

/**
 * Compares what a page says of an output with what came: every line must occur, in this order. `...` or `…` in a
 * line stands for any characters, and as a line of its own for any lines. Empty lines, colours and space at the
 * ends of lines do not count.
 *
 * @returns undefined if they agree, else what differs, with both texts
 */
export function compareOutput(expected: string, came: string): string | undefined {
  const lines = readable(came)
  const wanted = readable(expected).filter(line => !GAP.test(line))
  if (wanted.length === 0) return 'the output of the page says nothing'
  let next = 0
  for (const line of wanted) {
    const pattern = patternOf(line)
    const found = lines.findIndex((candidate, index) => index >= next && pattern.test(candidate))
    if (found === -1) return differenceAt(line, expected, came)
    next = found + 1
  }
  return undefined
}

function readable(text: string): string[] {
  return stripVTControlCharacters(text)
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
}

function patternOf(line: string): RegExp {
  const parts = line.split(/\.\.\.|…/).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`)
}

function differenceAt(line: string, expected: string, came: string): string {
  const indented = (text: string) => text.trimEnd().replaceAll(/^/gm, '    ')
  return `the line "${line}" did not come.\n  The page says:\n${indented(expected)}\n  What came:\n${indented(came)}`
}
