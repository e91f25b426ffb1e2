import type { Command } from 'commander'
import { ekbError } from '../../core/messages/errors/index.ts'
import type { Terminal } from '../terminal.ts'

const EXAMPLES = `
Examples:
  ekb explain EKB003                   what a finding means, and what to do about it
  ekb explain REVIEW_INPUT_DAMAGED     the same for an error
  ekb explain                          every code

The pages are part of the program. Nothing is downloaded.
`

/** Longer words are truncated in a message: nobody typed them. */
const LONGEST = 80

/** Adds `ekb explain` to the program. */
export function addExplainCommand(program: Command, terminal: Terminal): void {
  program
    .command('explain')
    .summary('explain a finding or an error')
    .description('Prints the page of a rule or of an error by its code; without a code, all codes.')
    .usage('[CODE]')
    .argument('[code]', 'such as EKB003, the fingerprint of a finding, or REVIEW_INPUT_DAMAGED')
    .addHelpText('after', EXAMPLES)
    .action(async (code: string | undefined) => {
      // Loaded here, so that other commands do not wait for it.
      const { explained, pageOf } = await import('./pages.ts')
      if (code === undefined) {
        terminal.out(`${explained().map(line).join('\n')}\n`)
        return
      }
      const page = pageOf(wantedBy(code))
      if (page === undefined)
        throw unknown(
          code,
          explained().map(known => known.code),
        )
      terminal.out(page)
    })
}

function line({ code, title }: { readonly code: string; readonly title: string }): string {
  return `${code}  ${title}`
}

/** Codes are written in capitals; a fingerprint begins with the id of its rule. */
function wantedBy(code: string): string {
  const [, rule] = /^(ekb\d{3})-[0-9a-f]{16}$/i.exec(code) ?? []
  return (rule ?? code).trim().toUpperCase()
}

function unknown(code: string, names: readonly string[]): Error {
  const near = nearest(wantedBy(code.slice(0, LONGEST)), names)
  const hint = near.length === 0 ? '' : `Did you mean ${near.join(' or ')}? `
  return ekbError('EXPLAIN_CODE_UNKNOWN', { code: JSON.stringify(code.slice(0, LONGEST)), hint })
}

/** So many are offered. */
const MOST = 3

/** The names that somebody may have meant, the nearest first: few letters differ, or one is in the other. */
function nearest(wanted: string, names: readonly string[]): string[] {
  const allowed = Math.max(2, Math.floor(wanted.length / 4))
  return names
    .map(name => ({ name, distance: isPart(wanted, name) ? 1 : distance(wanted, name) }))
    .filter(found => found.distance <= allowed)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, MOST)
    .map(({ name }) => name)
}

function isPart(wanted: string, name: string): boolean {
  return wanted.length >= 4 && name.includes(wanted)
}

/** How many letters have to be put in, left out or changed (Levenshtein). */
function distance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const change = (before[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1)
      now.push(Math.min((before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, change))
    }
    before = now
  }
  return before.at(-1) ?? 0
}
