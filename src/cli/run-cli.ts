import { Command, CommanderError } from 'commander'
import { EkbError, ekbError } from '../core/messages/errors/index.ts'
import { versionLine } from '../version.ts'
import { addAdoptCommand } from './adopt/adopt-command.ts'
import { addAuditCommand } from './audit/audit-command.ts'
import { answerCompletion } from './completion/answer-completion.ts'
import { addCompletionCommand } from './completion/completion-command.ts'
import { addDoctorCommand } from './doctor/doctor-command.ts'
import { addEmulatorCommand } from './emulator/emulator-command.ts'
import { EXIT, exitCodeOfSignal } from './exit-code.ts'
import { addExplainCommand } from './explain/explain-command.ts'
import { printError } from './print-error.ts'
import { addReviewCommand } from './review/review-command.ts'
import type { Terminal } from './terminal.ts'
import { addVersionCommand } from './version/version-command.ts'
import { Stopped } from './work/stopped.ts'

/**
 * Runs `ekb` and resolves to its exit code. Nothing is thrown: what goes wrong is printed.
 *
 * @param args the words after `ekb`
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = EXIT.ok
  const program = newProgram(args, terminal, code => {
    exitCode = code
  })
  try {
    // The question of a shell's script: whatever stands there is no option of this run.
    if (args[0] === 'complete' && args[1] === '--') {
      await answerCompletion(program, args.slice(2), terminal)
      return EXIT.ok
    }
    addCompletionCommand(program, terminal)
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    // Who stopped it knows why: nothing is printed.
    if (error instanceof Stopped) return exitCodeOfSignal(error.signal)
    if (error instanceof CommanderError) return endOfParsing(error, program, args, terminal)
    printError(error, terminal)
    return error instanceof EkbError ? EXIT.usage : EXIT.internal
  }
}

function newProgram(args: readonly string[], terminal: Terminal, exit: (code: number) => void): Command {
  const program = new Command('ekb')
    .description('API keys of an Automation Anywhere Enterprise Knowledge project as code.')
    .version(versionLine('ekb'), '-V, --version', 'print name, version and commit')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: text => terminal.out(text),
      writeErr: text => terminal.err(text),
      // Printed with everything else that goes wrong, in one form.
      outputError: () => undefined,
    })
  addEmulatorCommand(program, terminal, exit, args)
  addReviewCommand(program, terminal, exit, args)
  addDoctorCommand(program, terminal, exit)
  addAuditCommand(program, terminal, exit)
  addAdoptCommand(program, terminal, exit)
  addExplainCommand(program, terminal)
  addVersionCommand(program, terminal)
  return program
}

/** The commands whose exit code 2 means that something was found. */
const FINDING = new Set(['review', 'audit', 'adopt', 'doctor'])

/** Help and version end parsing as well: those are no errors. */
function endOfParsing(
  error: CommanderError,
  program: Command,
  args: readonly string[],
  terminal: Terminal,
): number {
  if (error.exitCode === 0) return EXIT.ok
  if (error.code !== 'commander.help') {
    const problem = error.message
      .replace(/^error: /, '')
      .replace(/\n\((Did you mean [^)]*\?)\)$/, '. $1')
      .replaceAll('\n', ' ')
    const command = program.commands.map(known => known.name()).find(name => name === args[0])
    const help = command === undefined ? 'ekb --help' : `ekb ${command} --help`
    printError(ekbError('COMMAND_LINE_INVALID', { problem: sentence(problem), help }), terminal)
  }
  // The other code means that there are findings, and nobody may take one for the other.
  return FINDING.has(args[0] ?? '') ? EXIT.notReviewed : EXIT.usage
}

function sentence(text: string): string {
  const begin = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.)?]$/.test(begin) ? begin : `${begin}.`
}
