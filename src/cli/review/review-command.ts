import { type Command, InvalidArgumentError, Option } from 'commander'
import { EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { EXIT } from '../exit-code.ts'
import { printError } from '../print-error.ts'
import type { Terminal } from '../terminal.ts'
import { isMarkerName } from './read-settings.ts'
import { FORMATS, type ReviewFlags } from './review-flags.ts'

const EXAMPLES = `
Examples:
  terraform show -json tfplan | ekb review -     review a saved plan
  ekb review prod.json staging.json              one report over two stacks
  ekb review -- terraform plan                   plan, then review what was planned; the plan is removed
  ekb review -- terraform plan -out=tfplan       the same, and the plan is kept to be applied
  ekb review -- pulumi preview                   the same for Pulumi
  ekb review plan.json --format markdown --output comment.md

Exit codes: 0 nothing at or above the level of --fail-on, 2 something is, 1 nothing could be reviewed.
With --output the report goes into the file, and stdout has it as text.
`

/**
 * Adds `ekb review` to the program.
 *
 * @param exit takes the exit code, where it is not 0
 * @param args the words after `ekb`: the parser does not tell on which side of `--` a word stood
 */
export function addReviewCommand(
  program: Command,
  terminal: Terminal,
  exit: (code: number) => void,
  args: readonly string[],
): void {
  program
    .command('review')
    .summary('say what a plan does to every API key')
    .description(
      'Reads plans of Terraform, OpenTofu and Pulumi and says in words what happens to every API key.\nNothing is sent anywhere, and no key or secret comes into the report.',
    )
    .usage('[options] [FILE... | - | -- COMMAND [ARGUMENTS...]]')
    .argument('[file...]', 'plans as JSON; - or nothing is stdin; after --: a command that plans')
    .addOption(new Option('--format <format>', 'how the report is written').choices(FORMATS).default('text'))
    .addOption(
      new Option(
        '--fail-on <level>',
        'findings of this level and above fail; "high" without a configuration',
      ).choices(['critical', 'high', 'medium', 'low', 'never']),
    )
    .option('--config <file>', 'levels, limits and names; ekb.review.yaml where there is one')
    .option('--accept <file>', 'fingerprints of findings that were approved, one on a line')
    .option('--output <file>', 'write the report into this file')
    .option('--source <folder>', 'where the .tf files are, to point at lines of them', '.')
    .option('--name <name>', 'tells this comment from those of other reviews', markerName, 'default')
    .option('--max-characters <number>', 'how long a Markdown report may get', room)
    .option('--now <date>', 'stands for the time of plans that do not tell theirs', date)
    .addHelpText('after', EXAMPLES)
    .action(async (operands: readonly string[], flags: ReviewFlags) => {
      try {
        const given = split(operands, args)
        // Loaded here, so that other commands do not wait for it.
        const { runReview } = await import('./run-review.ts')
        exit(await runReview(given, flags, terminal))
      } catch (error) {
        if (!(error instanceof EkbError)) throw error
        printError(error, terminal)
        exit(EXIT.notReviewed)
      }
    })
}

/** Files, or the words of a command after `--`. */
function split(operands: readonly string[], args: readonly string[]) {
  const dashes = args.indexOf('--')
  if (dashes === -1) return { files: operands, command: null }
  const command = args.slice(dashes + 1)
  const files = operands.slice(0, operands.length - command.length)
  if (command.length === 0) throw invalid('There is no command after "--".')
  if (files.length > 0) throw invalid('Give files, or a command after "--", not both.')
  return { files, command }
}

function markerName(text: string): string {
  if (isMarkerName(text)) return text
  throw new InvalidArgumentError('It must consist of letters, digits, dots, and single dashes.')
}

function room(text: string): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= 2000 && number <= 1_048_576) return number
  throw new InvalidArgumentError('It must be a whole number from 2000 to 1048576.')
}

function date(text: string): Date {
  const found = new Date(text)
  if (/^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(found.getTime())) return found
  throw new InvalidArgumentError('It must be a date such as 2026-03-01 or 2026-03-01T12:00:00Z.')
}

function invalid(problem: string): Error {
  return ekbError('COMMAND_LINE_INVALID', { problem, help: 'ekb review --help' })
}
