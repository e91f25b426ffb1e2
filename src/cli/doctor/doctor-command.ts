import { type Command, Option } from 'commander'
import { EkbError } from '../../core/messages/errors/index.ts'
import { EXIT } from '../exit-code.ts'
import { addProjectOptions } from '../instance/instance-options.ts'
import { printError } from '../print-error.ts'
import type { Terminal } from '../terminal.ts'
import type { DoctorFlags } from './run-doctor.ts'

const EXAMPLES = `
Examples:
  ekb doctor                                     check the settings of this shell, and the platform
  ekb doctor --markdown                          the same, to paste into an issue
  ekb doctor --capture ekb-card.yaml             keep what the platform is like, for "ekb emulator --card"
  ekb doctor --endpoint https://ekb.example.com --project 5f0c... --credentials-file keys.env

Credentials come from EKB_API_KEY and EKB_API_SECRET, or from a file: no option takes their text.
The platform gets at most 5 requests, all of them GET. No key, secret, name or id is printed.

Exit codes: 0 everything is fine, 2 there are notes, 1 there is a fault.
`

/**
 * Adds `ekb doctor` to the program.
 *
 * @param exit takes the exit code, where it is not 0
 */
export function addDoctorCommand(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  const command = program
    .command('doctor')
    .summary('find out why ekb does not work here')
    .description(
      'Checks the settings, the way to the platform, the credentials, the list of API keys, the clocks, the engines, and where this folder keeps its state. Nothing is changed anywhere.',
    )
  addProjectOptions(command)
    .option(
      '--capture <file>',
      'write a contract card: the form of the answers, without any value, name or id',
    )
    .option('--openapi <file>', 'compare with this OpenAPI document of the platform, in place of its own')
    .addOption(new Option('--json', 'print the report as JSON').conflicts('markdown'))
    .addOption(new Option('--markdown', 'print the report as Markdown, without the names of hosts'))
    .addHelpText('after', EXAMPLES)
    .action(async (flags: DoctorFlags) => {
      try {
        // Loaded here, so that other commands do not wait for it.
        const { runDoctor } = await import('./run-doctor.ts')
        exit(await runDoctor(flags, terminal))
      } catch (error) {
        if (!(error instanceof EkbError)) throw error
        printError(error, terminal)
        exit(EXIT.notReviewed)
      }
    })
}
