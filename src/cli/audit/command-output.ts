import { type ChildProcess, spawn } from 'node:child_process'
import { ekbError } from '../../core/messages/errors/index.ts'
import { exitCodeOfSignal } from '../exit-code.ts'
import { forwardSignals } from '../forward-signals.ts'
import type { Terminal } from '../terminal.ts'

/**
 * What a command prints. Its error output goes to the person.
 *
 * @param shell what runs the command; default: the shell of the system
 * @throws EkbError STATE_COMMAND_FAILED where it cannot be started, or does not end with exit code 0
 */
export async function* commandOutput(
  command: string,
  terminal: Pick<Terminal, 'env' | 'err'>,
  shell: string | true = true,
): AsyncGenerator<Uint8Array> {
  const child = spawn(command, { shell, stdio: ['ignore', 'pipe', 'pipe'], env: { ...terminal.env } })
  const ended = endOf(child)
  const stopForwarding = forwardSignals(child)
  // Without a free file descriptor there are no pipes, whatever the types say.
  child.stderr?.setEncoding('utf8').on('data', (text: string) => terminal.err(text))
  try {
    for await (const piece of child.stdout ?? []) yield piece
    const end = await ended
    if (end !== undefined) throw ekbError('STATE_COMMAND_FAILED', { end })
  } finally {
    stopForwarding()
  }
}

/** How it ended, in words; undefined for a success. */
function endOf(child: ChildProcess): Promise<string | undefined> {
  return new Promise(resolve => {
    child.once('error', ({ code = 'UNKNOWN' }: NodeJS.ErrnoException) => resolve(`error ${code}`))
    child.once('close', (code, signal) => {
      if (code === 0) resolve(undefined)
      else resolve(signal === null ? `exit code ${code}` : `signal ${signal} (${exitCodeOfSignal(signal)})`)
    })
  })
}
