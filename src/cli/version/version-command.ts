import { type Command, Option } from 'commander'
import { commit, version, versionLine } from '../../version.ts'
import type { Terminal } from '../terminal.ts'

/** Adds `ekb version` to the program. */
export function addVersionCommand(program: Command, terminal: Terminal): void {
  program
    .command('version')
    .summary('print name, version and commit')
    .description('Prints name, version and commit in one line, or as JSON for programs.')
    .addOption(new Option('--format <format>', 'how it is written').choices(['text', 'json']).default('text'))
    .action(({ format }: { readonly format: 'text' | 'json' }) => {
      const json = () => JSON.stringify({ name: 'ekb', version, commit: commit ?? null }, null, 2)
      terminal.out(`${format === 'json' ? json() : versionLine('ekb')}\n`)
    })
}
