import type { Command } from 'commander'
import { ekbError } from '../../core/messages/errors/index.ts'
import { nearest } from '../../core/nearest.ts'
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
