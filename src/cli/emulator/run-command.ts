import { type ChildProcess, spawn } from 'node:child_process'
import { ekbError } from '../../platform/errors/index.ts'
import { EXIT, exitCodeOfSignal } from '../exit-code.ts'
import { printError } from '../print-error.ts'
import type { Terminal } from '../terminal.ts'

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const

/**
 * Runs a command in the foreground, with this process's streams and more variables, and resolves to its
 * exit code: the command's own, 128 + n where signal n ended it, 127 and 126 where it could not be started.
 */
export async function runCommand(
  [command = '', ...args]: readonly string[],
  variables: Readonly<Record<string, string>>,
  terminal: Terminal,
): Promise<number> {
  const child = spawn(command, args, { stdio: 'inherit', env: { ...terminal.env, ...variables } })
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

/** Hands signals on, so that the command decides what they mean; this process ends with it. */
function forwardSignals(child: ChildProcess): () => void {
  const onTerminal = [process.stdin, process.stdout, process.stderr].some(stream => stream.isTTY)
  const forward = (signal: NodeJS.Signals) => {
    // A terminal gives Ctrl-C and Ctrl-\ to the command as well, and two of them mean "at once" to Terraform.
    const sentByTerminal = onTerminal && (signal === 'SIGINT' || signal === 'SIGQUIT')
    if (!sentByTerminal) child.kill(signal)
  }
  for (const signal of FORWARDED) process.on(signal, forward)
  return () => {
    for (const signal of FORWARDED) process.off(signal, forward)
  }
}
