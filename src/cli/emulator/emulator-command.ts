import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { ekbError } from '../../core/messages/errors/index.ts'
import { systemReason } from '../../core/system-reason.ts'
import type { Emulator, EmulatorOptions } from '../../emulator/index.ts'
import { dateProblem } from '../../emulator/input/duration.ts'
import { collected } from '../instance/instance-options.ts'
import type { Terminal } from '../terminal.ts'
import { detach } from './detach.ts'
import { emulatorEnvironment } from './environment.ts'
import { pageAudit } from './page-audit.ts'
import { addPlatformOptions, type PlatformFlags, platformOptionsOf } from './platform-flags.ts'
import { runCommand } from './run-command.ts'
import { defaultShell, printed, SHELLS, type Shell } from './shell.ts'
import { wholeNumber } from './whole-number.ts'

interface EmulatorFlags extends PlatformFlags {
  readonly port: number
  readonly host: string
  readonly remotePage?: true
  readonly basePath?: string
  readonly data?: string
  readonly seed?: string
  readonly card?: string
  readonly state?: readonly string[]
  readonly now?: string
  readonly frozen?: true
  readonly randomSeed?: string
  readonly tlsKey?: string
  readonly tlsCert?: string
  readonly shell?: Shell
  readonly detach?: true
  readonly detached?: true
}

const EXAMPLES = `
Examples:
  ekb emulator --port 8080              serve on http://127.0.0.1:8080 until Ctrl-C
  eval "$(ekb emulator --detach)"       serve in the background, and point this shell at it
  kill "$EKB_EMULATOR_PID"              stop it
  ekb emulator -- terraform apply       run one command against it, and exit with its code
  ekb emulator --data keys.ndjson       keep the keys from run to run

Only the variables ("export EKB_ENDPOINT=..." and so on) go to stdout. All values are made up.
If the --data file already has projects, only the options of the --seed file apply.
`

/**
 * Adds `ekb emulator` to the program.
 *
 * @param exit receives the exit code, if it is not 0
 * @param args the words after `ekb`: the parser does not tell on which side of `--` a word stood
 */
export function addEmulatorCommand(
  program: Command,
  terminal: Terminal,
  exit: (code: number) => void,
  args: readonly string[],
): void {
  const command = program
    .command('emulator')
    .summary('serve an emulation of the platform, or run a command against one')
    .description("Serves an emulation of the platform's API keys on this machine. No account is needed.")
    .usage('[options] [-- COMMAND [ARGUMENTS...]]')
    .argument('[command...]', 'after --: a command to run with the EKB_* variables set')
    .option('--port <number>', 'the port; 0 for any free one', wholeNumber(65_535), 0)
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option('--remote-page', 'let other machines open the page, where everything can be changed')
    .option('--base-path <path>', 'a prefix of every platform path, such as /ekb')
    .option('--data <file>', 'keep projects, keys and clock in this file')
    .option('--seed <file>', 'start with the projects and keys of this YAML or JSON file')
    .option(
      '--card <file>',
      'behave like the instance of this contract card, which "ekb doctor --capture" writes',
    )
    .option(
      '--state <file>',
      'show in the audit which keys this state manages: output of "terraform show -json", "tofu show -json" or "pulumi stack export"; may be repeated',
      collected,
    )
  addPlatformOptions(command)
    .option('--now <date>', 'set the clock, for instance to 2026-03-01', date)
    .option('--frozen', 'stop the clock')
    .option('--random-seed <text>', 'make the same keys in every run')
    .option('--tls-key <file>', 'serve HTTPS with this PEM private key')
    .option('--tls-cert <file>', 'the PEM certificate for that key')
    .option('--detach', 'run in the background, and print the process id as EKB_EMULATOR_PID')
    // How the background process is started.
    .addOption(new Option('--detached').hideHelp())
    .addOption(
      new Option(
        '--shell <shell>',
        'the shell to print the variables for; "sh", or "powershell" on Windows',
      ).choices(SHELLS),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (operands: readonly string[], flags: EmulatorFlags) => {
      const words = commandWords(operands, args)
      const { shell = defaultShell(process.platform, terminal.env) } = flags
      if (flags.detach === true) {
        if (words !== undefined) throw invalid('--detach cannot be combined with a command after "--".')
        exit(await detach(args, shell, terminal))
        return
      }
      const options = emulatorOptions(flags, terminal)
      const audit = pageAudit(stateFiles(flags))
      // Loaded here, so that other commands do not wait for it.
      const { startEmulator } = await import('../../emulator/index.ts')
      const emulator = await startEmulator({ ...options, audit })
      try {
        warnBeyondLoopback(flags, terminal)
        const variables = emulatorEnvironment(emulator, {
          caBundle: flags.tlsCert === undefined ? undefined : resolve(flags.tlsCert),
        })
        if (words !== undefined) {
          exit(await runCommand(words, variables, terminal))
          return
        }
        const stopped = untilStopped()
        terminal.out(printed(variables, flags.detached === true ? 'json' : shell))
        if (flags.detached !== true) terminal.err(greeting(emulator, flags))
        await stopped
      } finally {
        await emulator.close()
      }
    })
}

/** The words after `--`; undefined without one. The emulator takes no words before it. */
function commandWords(operands: readonly string[], args: readonly string[]): readonly string[] | undefined {
  const dashes = args.indexOf('--')
  const words = dashes === -1 ? undefined : args.slice(dashes + 1)
  const stray = operands[0]
  if (stray !== undefined && operands.length !== words?.length) {
    throw invalid(`Unexpected argument ${stray}. Put a command after "--".`)
  }
  if (words?.length === 0) throw invalid('There is no command after "--".')
  return words
}

function emulatorOptions(flags: EmulatorFlags, terminal: Terminal): EmulatorOptions {
  const { now, frozen, tlsKey, tlsCert } = flags
  if ((tlsKey === undefined) !== (tlsCert === undefined)) {
    throw invalid('The options --tls-key and --tls-cert are only usable together.')
  }
  return {
    host: flags.host,
    port: flags.port,
    remotePage: flags.remotePage === true,
    notice: message => terminal.err(`notice: ${message}\n`),
    ...(flags.basePath === undefined ? {} : { basePath: flags.basePath }),
    ...(flags.data === undefined ? {} : { dataFile: flags.data }),
    ...(flags.seed === undefined ? {} : { seedFile: flags.seed }),
    ...(flags.card === undefined ? {} : { cardFile: flags.card }),
    ...platformOptionsOf(flags),
    ...(flags.randomSeed === undefined ? {} : { randomSeed: flags.randomSeed }),
    ...(now === undefined && frozen === undefined
      ? {}
      : { clock: { ...(now === undefined ? {} : { now }), ...(frozen === undefined ? {} : { frozen }) } }),
    ...(tlsKey === undefined || tlsCert === undefined
      ? {}
      : { tls: { key: readPem('TLS key', tlsKey), cert: readPem('TLS certificate', tlsCert) } }),
  }
}

/** A state is read again whenever it changes, so it is a file. */
function stateFiles({ state = [] }: EmulatorFlags): readonly string[] {
  if (state.includes('-')) throw invalid('The option --state takes a file here, and cannot read stdin.')
  return state
}

function date(text: string): string {
  const problem = dateProblem(text)
  if (problem !== undefined) throw new InvalidArgumentError(`It ${problem}.`)
  return text
}

function readPem(what: string, file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw ekbError('FILE_UNREADABLE', { what, file, reason: systemReason(error) }, { cause: error })
  }
}

function warnBeyondLoopback({ host, remotePage }: EmulatorFlags, terminal: Terminal): void {
  if (/^(127\.\d+\.\d+\.\d+|::1|localhost)$/.test(host)) return
  terminal.err(
    `warning: --host ${host} lets other machines use this emulator; its credentials are on stdout. ` +
      `${remotePage ? 'The admin API still answers' : 'The admin API and the page still answer'} this machine alone.\n`,
  )
}

function greeting(emulator: Emulator, flags: EmulatorFlags): string {
  const count = emulator.projects.length
  return [
    `The emulator serves ${emulator.endpoint}, ${count === 1 ? '1 project' : `${count} projects`}, `,
    flags.data === undefined ? 'in memory.' : `kept in ${flags.data}.`,
    `\nOpen ${emulator.origin}/ in a browser to see its keys. Its admin API is at /__admin. Stop it with Ctrl-C.\n`,
  ].join('')
}

function invalid(problem: string): Error {
  return ekbError('COMMAND_LINE_INVALID', { problem, help: 'ekb emulator --help' })
}

/** Resolves with the first signal that asks this process to stop. A second one ends it at once. */
function untilStopped(): Promise<NodeJS.Signals> {
  return new Promise(resolve => {
    const stop = (signal: NodeJS.Signals) => {
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, stop)
      resolve(signal)
    }
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, stop)
  })
}
