import { existsSync } from 'node:fs'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { EXIT } from '../exit-code.ts'
import { printError } from '../print-error.ts'
import type { Terminal } from '../terminal.ts'
import { failOnOption } from './fail-on-option.ts'
import { isMarkerName } from './read-settings.ts'
import { FORMATS, type ReviewFlags } from './review-flags.ts'

const EXAMPLES = `
Examples:
  terraform show -json tfplan | ekb review -     review a saved plan
  ekb review prod.json staging.json              one report about two stacks
  ekb review -- terraform plan                   plan, review, and remove the plan
  ekb review -- terraform plan -out=tfplan       plan, review, and keep the plan
  ekb review -- pulumi preview                   the same for Pulumi
  ekb review plan.json --format markdown --output comment.md

Exit codes: 0 no findings at or above --fail-on, 2 findings at or above it, 1 nothing was reviewed.
With --output, the report is written to the file and printed as text.
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
    .summary('show what a plan does to each API key')
    .description(
      'Reads plans of Terraform, OpenTofu and Pulumi and explains what happens to each API key.\nNothing is sent anywhere, and the report never contains a key or secret.',
    )
    .usage('[options] [FILE... | - | -- COMMAND [ARGUMENTS...]]')
    .argument('[file...]', 'plans as JSON; - or nothing reads stdin; after --: a command that creates a plan')
    .addOption(new Option('--format <format>', 'format of the report').choices(FORMATS).default('text'))
    .addOption(failOnOption())
    .option(
      '--scheduled',
      'review a run that nobody looks at: anything but a scheduled rotation is a finding',
    )
    .option('--config <file>', 'configuration file (default: ekb.review.yaml if it exists)')
    .option('--accept <file>', 'file with the fingerprints of approved findings, one per line')
    .option('--output <file>', 'write the report to this file')
    .option('--source <folder>', 'folder of the .tf files, to report their lines', '.')
    .option(
      '--name <name>',
      'name that distinguishes this comment from those of other reviews',
      markerName,
      'default',
    )
    .option('--max-characters <number>', 'maximum length of a Markdown report', room)
    .option('--now <date>', 'time to assume for plans that do not record theirs', date)
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

/** What an engine's command is called that makes a plan. */
const PLANNING: ReadonlySet<string> = new Set(['plan', 'preview'])

/** Files, or the words of a command after `--`. */
function split(operands: readonly string[], args: readonly string[]) {
  const dashes = args.indexOf('--')
  if (dashes === -1) {
    const [program, ...words] = operands
    if (words.some(word => PLANNING.has(word)) && !existsSync(String(program))) {
      throw invalid(`There is no file ${program}. To run a command, put "--" before it.`)
    }
    return { files: operands, command: null }
  }
  const command = args.slice(dashes + 1)
  const files = operands.slice(0, operands.length - command.length)
  if (command.length === 0) throw invalid('There is no command after "--".')
  if (files.length > 0) throw invalid('Give either files or a command after "--", not both.')
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
