import { spawn } from 'node:child_process'
import { ekbError } from '../../core/messages/errors/index.ts'
import { EXIT, exitCodeOfSignal } from '../exit-code.ts'
import { forwardSignals } from '../forward-signals.ts'
import { printError } from '../print-error.ts'
import { spawnedCommand } from '../spawned-command.ts'
import type { Terminal } from '../terminal.ts'

/**
 * Runs a command in the foreground, with this process's streams and more variables, and resolves to its
 * exit code: the command's own, 128 + n where signal n ended it, 127 and 126 where it could not be started.
 */
export async function runCommand(
  [command = '', ...args]: readonly string[],
  variables: Readonly<Record<string, string>>,
  terminal: Terminal,
): Promise<number> {
  const { file, args: words, windowsVerbatimArguments } = spawnedCommand(command, args)
  const env = { ...terminal.env, ...variables }
  const child = spawn(file, words, { stdio: 'inherit', env, windowsVerbatimArguments })
  const stopForwarding = forwardSignals(child)
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (code, signal) =>
        resolve(signal ? exitCodeOfSignal(signal) : (code ?? EXIT.internal)),
      )
    })
  } catch (error) {
    const { code: reason = 'UNKNOWN' } = error as NodeJS.ErrnoException
    const missing = reason === 'ENOENT'
    printError(
      missing
        ? ekbError('COMMAND_NOT_FOUND', { command })
        : ekbError('COMMAND_NOT_EXECUTABLE', { command, reason }),
      terminal,
    )
    return missing ? EXIT.notFound : EXIT.notExecutable
  } finally {
    stopForwarding()
  }
}
