import { basename } from 'node:path'
import { ekbError } from '../../core/messages/errors/index.ts'
import type { PulumiOperation } from '../../review/index.ts'

/** A command that creates a plan, and how to get that plan. */
export type PlanCommand = SavingCommand | PrintingCommand

interface AnyCommand {
  readonly run: readonly string[]
  /** Its options that limit the plan, without their values. */
  readonly targetingOptions: readonly string[]
}

/** It saves a plan, which `show` then prints as JSON. */
export interface SavingCommand extends AnyCommand {
  readonly kind: 'saves'
  readonly show: readonly string[]
  /** Whether the words name no file, so that the plan needs one: {@link withPlanFile}. */
  readonly needsFile: boolean
}

/** It prints what it planned itself. */
interface PrintingCommand extends AnyCommand {
  readonly kind: 'prints'
  readonly operation: PulumiOperation
}

/**
 * Parses the command of `ekb review -- COMMAND`.
 *
 * @param env its environment: arguments for every `plan` may stand there
 * @throws EkbError REVIEW_COMMAND_UNKNOWN where it does not plan, or saves no plan
 */
export function parsePlanCommand(words: readonly string[], env: Readonly<NodeJS.ProcessEnv>): PlanCommand {
  const [engine = '', ...args] = words
  if (/^pulumi(\.exe)?$/.test(basename(engine))) return preview(engine, args)
  const at = args.indexOf('plan')
  if (at === -1) throw unknown(`The arguments of "${engine}" contain neither "plan" nor "preview".`)
  // The engine inserts these after the word, so the command line takes precedence.
  const given = ['TF_CLI_ARGS', 'TF_CLI_ARGS_plan'].flatMap(name => env[name]?.split(/\s+/) ?? [])
  const options = [...given, ...args.slice(at + 1)]
  const saved = outFile(options)
  // A wrapper may plan several stacks, and each needs a file of its own.
  if (saved === null && !/^(terraform|tofu)(\.exe)?$/.test(basename(engine)))
    throw unknown('It does not save a plan: add -out=tfplan.')
  // Options before `plan`, such as -chdir, are for `show` as well.
  const show = [engine, ...args.slice(0, at), 'show', '-json', ...(saved === null ? [] : [saved])]
  return {
    kind: 'saves',
    run: words,
    show,
    needsFile: saved === null,
    targetingOptions: targetingOptionsIn(options),
  }
}

/** The same command, with this file for its plan. */
export function withPlanFile(file: string, command: SavingCommand): SavingCommand {
  const behind = command.run.indexOf('plan', 1) + 1
  const run = [...command.run.slice(0, behind), `-out=${file}`, ...command.run.slice(behind)]
  return { ...command, run, show: [...command.show, file], needsFile: false }
}

/** Options of the engines that plan a part of everything: `-target`, `-exclude-file`, `--target-dependents`, `-t`. */
const TARGETING = /^(?:--?(?:target|exclude)(?:-[a-z]+)*|-t)(?:=|$)/

/** These options, each once, without their values. */
function targetingOptionsIn(args: readonly string[]): readonly string[] {
  const found = args.filter(arg => TARGETING.test(arg)).map(arg => arg.replace(/=.*/s, ''))
  return [...new Set(found)]
}

/** The Pulumi commands that can be previewed, with their aliases. */
const OPERATIONS: Readonly<Record<string, PulumiOperation>> = {
  preview: 'preview',
  pre: 'preview',
  up: 'preview',
  update: 'preview',
  refresh: 'refresh',
  destroy: 'destroy',
  down: 'destroy',
  dn: 'destroy',
}

function preview(engine: string, args: readonly string[]): PlanCommand {
  const isPreview = args.some(arg => ['preview', 'pre', '--preview-only'].includes(arg))
  if (!isPreview) throw unknown('With Pulumi, only `preview` and `--preview-only` can be reviewed.')
  const word = args.find(arg => Object.hasOwn(OPERATIONS, arg)) ?? ''
  const operation = OPERATIONS[word] ?? 'preview'
  const json = args.some(arg => arg === '--json' || arg === '-j') ? [] : ['--json']
  return {
    kind: 'prints',
    run: [engine, ...args, ...json],
    operation,
    targetingOptions: targetingOptionsIn(args),
  }
}

/** The file of `-out=FILE`, `-out FILE`, and both with two dashes; the last one counts. */
function outFile(args: readonly string[]): string | null {
  const files = args.flatMap((arg, index) => {
    const [, file] = /^--?out(?:=(.*))?$/s.exec(arg) ?? []
    if (file !== undefined) return [file]
    return /^--?out$/.test(arg) ? [args[index + 1] ?? ''] : []
  })
  return files.at(-1) || null
}

function unknown(problem: string): Error {
  return ekbError('REVIEW_COMMAND_UNKNOWN', { problem })
}
