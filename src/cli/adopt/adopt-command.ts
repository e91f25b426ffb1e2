import { type Command, InvalidArgumentError, Option } from 'commander'
import { STYLES } from '../../adopt/address.ts'
import { type EngineVersion, engineVersion, hasFeature } from '../../adopt/engine-features.ts'
import { EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { EXIT } from '../exit-code.ts'
import { addInstanceOptions, collected } from '../instance/instance-options.ts'
import { printError } from '../print-error.ts'
import type { Terminal } from '../terminal.ts'
import type { AdoptFlags } from './adopt-flags.ts'
import { dialogOf } from './choose-keys.ts'

const EXAMPLES = `
Examples:
  ekb adopt                                  write ekb-adopted.tf for all keys of the project
  ekb adopt --verify                         the same, and prove that the plan only imports
  ekb adopt --for opentofu --out keys        for OpenTofu, in the folder keys
  ekb adopt --for pulumi                     lines of a program, and a file for pulumi import
  ekb adopt --name 'ci-*' --older-than 90d   only these keys
  ekb adopt --interactive                    tick the keys in a list
  ekb adopt --check --state state.json       write nothing; 2 if a key is in no state
  terraform show -json | ekb adopt --state - leave out what is managed already

It sends only GET requests, and writes no value of a key.

Exit codes: 0 done, 1 something could not be read, written or verified, 2 with --check: a key is managed by nobody.
`

/** Adds `ekb adopt` to the program. @param exit takes the exit code, where it is not 0 */
export function addAdoptCommand(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  const command = program
    .command('adopt')
    .summary('write the configuration for keys that exist')
    .description(
      'Writes the resources and imports for the API keys of a project that nobody manages yet.\nSettings that no option gives come from the environment: EKB_ENDPOINT, EKB_API_KEY, EKB_API_SECRET, EKB_PROJECT_ID.',
    )
    .usage('[options]')
  addInstanceOptions(command)
    .addOption(
      new Option('--for <engine>', 'what to write for')
        .choices(['terraform', 'opentofu', 'pulumi', 'cdktf', 'cdktn'])
        .default('terraform'),
    )
    .option('--out <folder>', 'folder to write to; - prints the resources instead', '.')
    .option(
      '--state <file>',
      'output of "terraform show -json", "tofu show -json" or "pulumi stack export"; - reads stdin; may be repeated',
      collected,
    )
    .option('--state-from <command>', 'command that prints a state; may be repeated', collected)
    .option('--map <file>', 'file that maps import ids to addresses (default: ekb-adopt.json in the folder)')
    .option('--name <pattern>', 'only keys of this name; * matches any text, ? one character')
    .addOption(
      new Option('--type <type>', 'only keys of this type').choices(['privileged', 'locked_down_viewer']),
    )
    .option('--older-than <age>', 'only keys that are older, such as 90d')
    .option('--rotating', 'write rotating keys instead of ordinary ones')
    .option('--rotate-after <age>', 'declare this rotate_after, such as 90d')
    .addOption(
      new Option(
        '--style <style>',
        'one block for each key, or one with for_each for all of a type (default: that of the file, or blocks)',
      ).choices(STYLES),
    )
    .option(
      '--engine-version <version>',
      'oldest Terraform or OpenTofu that reads the file, such as 1.5 (default: that on PATH)',
      version,
    )
    .option('--interactive', 'choose the keys from a list; needs a terminal')
    .option('--check', 'write nothing, and end with 2 if a key is managed by nobody')
    .option('--verify', 'run a plan or preview, and keep the files only if it imports and does nothing else')
    .option('--json', 'print a report as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (flags: AdoptFlags) => {
      try {
        refuseContradictions(flags)
        if (flags.interactive) dialogOf(terminal)
        // Loaded here, so that other commands do not wait for it.
        const { runAdopt } = await import('./run-adopt.ts')
        exit(await runAdopt(flags, terminal))
      } catch (error) {
        if (!(error instanceof EkbError)) throw error
        printError(error, terminal)
        exit(EXIT.notAdopted)
      }
    })
}

function refuseContradictions(flags: AdoptFlags): void {
  const { check, verify, out, json, rotateAfter } = flags
  if (check && verify) throw invalid('--check writes nothing, so there is nothing to verify.')
  if (check && flags.interactive) throw invalid('--check writes nothing, so there is nothing to choose.')
  if (verify && out === '-') throw invalid('--verify needs a folder, not --out -.')
  if (json && out === '-' && !check) throw invalid('--json and --out - both want stdout.')
  if (verify && (flags.for === 'cdktf' || flags.for === 'cdktn')) {
    throw invalid(
      '--verify cannot plan a program. Synthesize it, and read the plan: it should import, and add, change and destroy nothing.',
    )
  }
  if (flags.engineVersion !== undefined && flags.for !== 'terraform' && flags.for !== 'opentofu') {
    throw invalid(
      `--engine-version is about files that Terraform and OpenTofu read. Leave it out with --for ${flags.for}.`,
    )
  }
  const oldest = flags.for === 'opentofu' ? 'opentofu' : 'terraform'
  if (flags.engineVersion !== undefined && !hasFeature(oldest, flags.engineVersion, 'imports')) {
    throw invalid(
      'Import blocks need Terraform 1.5 or OpenTofu 1.6. With an older version, use `terraform import`.',
    )
  }
  if (flags.style === 'for_each' && flags.for === 'pulumi') {
    throw ekbError('ADOPT_STYLE_UNSUPPORTED', { style: flags.style, engine: flags.for })
  }
  if (verify && rotateAfter !== undefined) {
    throw invalid(
      '--verify proves that the plan changes nothing, and --rotate-after changes keys. Adopt them first, then add rotate_after.',
    )
  }
}

function version(text: string): EngineVersion {
  const read = engineVersion(text)
  if (read !== undefined) return read
  throw new InvalidArgumentError('It must be a version such as 1.5 or 1.12.')
}

function invalid(problem: string): Error {
  return ekbError('COMMAND_LINE_INVALID', { problem, help: 'ekb adopt --help' })
}
