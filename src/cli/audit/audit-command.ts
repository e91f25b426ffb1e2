import { type Command, InvalidArgumentError, Option } from 'commander'
import { EkbError } from '../../core/messages/errors/index.ts'
import { daysOf } from '../../review/config/config-values.ts'
import { wholeNumber } from '../emulator/whole-number.ts'
import { EXIT } from '../exit-code.ts'
import { addInstanceOptions, collected } from '../instance/instance-options.ts'
import { printError } from '../print-error.ts'
import { failOnOption } from '../review/fail-on-option.ts'
import type { Terminal } from '../terminal.ts'
import { AUDIT_FORMATS, type AuditFlags } from './audit-flags.ts'

const EXAMPLES = `
Examples:
  ekb audit                                        every key of the project of EKB_PROJECT_ID
  terraform show -json | ekb audit --state -       the same, and which of them a state manages
  ekb audit --project p1 --project p2 --state-from 'tofu -chdir=prod show -json'
  ekb audit --older-than 90d --max-privileged 2    with limits
  ekb audit --format csv --output keys.csv         a table, one row for each key

Nothing is changed: only lists are read, with the provider's settings (EKB_ENDPOINT, EKB_API_KEY, EKB_API_SECRET).
Exit codes: 0 no findings at or above --fail-on, 2 findings at or above it, 1 something could not be read.
With --output, the report is written to the file and printed as text.
`

/**
 * Adds `ekb audit` to the program.
 *
 * @param exit takes the exit code, where it is not 0
 */
export function addAuditCommand(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  const command = program
    .command('audit')
    .summary('list every API key, who manages it, and what is wrong')
    .description(
      'Lists the API keys of projects, beside what states of Terraform, OpenTofu and Pulumi manage.\nNothing is changed, and the report never contains a key or secret.',
    )
  addInstanceOptions(command)
    .option(
      '--state <file>',
      'output of "terraform show -json", "tofu show -json" or "pulumi stack export"; - reads stdin; may be repeated',
      collected,
    )
    .option('--state-from <command>', 'command that prints a state; may be repeated', collected)
    .option('--older-than <age>', 'highest age of a key, such as 90d or 26w, or never', age)
    .option(
      '--max-privileged <number>',
      'highest number of privileged keys in one project',
      wholeNumber(1_000_000),
    )
    .addOption(new Option('--format <format>', 'format of the report').choices(AUDIT_FORMATS).default('text'))
    .addOption(failOnOption())
    .option('--config <file>', 'configuration file (default: ekb.review.yaml if it exists)')
    .option('--accept <file>', 'file with the fingerprints of approved findings, one per line')
    .option('--since <file>', 'report of an earlier audit (--format json), to report what changed')
    .option('--output <file>', 'write the report to this file')
    .addHelpText('after', EXAMPLES)
    .action(async (flags: AuditFlags) => {
      try {
        // Loaded here, so that other commands do not wait for it.
        const { runAudit } = await import('./run-audit.ts')
        exit(await runAudit(flags, terminal))
      } catch (error) {
        if (!(error instanceof EkbError)) throw error
        printError(error, terminal)
        exit(EXIT.incomplete)
      }
    })
}

function age(text: string): number | 'never' {
  const days = daysOf(text)
  // The parser of options takes null for no value.
  if (days !== undefined) return days ?? 'never'
  throw new InvalidArgumentError('It must be a number of days or weeks such as 90d or 26w, or never.')
}
