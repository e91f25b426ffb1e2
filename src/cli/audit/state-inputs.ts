import { spawn } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { ekbError } from '../../core/messages/errors/index.ts'
import type { StateInput } from '../../inventory/index.ts'
import { exitCodeOfSignal } from '../exit-code.ts'
import { forwardSignals } from '../forward-signals.ts'
import type { Terminal } from '../terminal.ts'
import type { AuditFlags } from './audit-flags.ts'

/** The states that options name: files, stdin, and the output of commands. Nothing is read yet. */
export function stateInputs(
  { state = [], stateFrom = [] }: Pick<AuditFlags, 'state' | 'stateFrom'>,
  terminal: Terminal,
): readonly StateInput[] {
  const files = [...new Set(state)].map(file =>
    file === '-'
      ? { label: 'stdin', bytes: terminal.stdin ?? nothing() }
      : { label: file, bytes: readBytes(file) },
  )
  const commands = [...new Set(stateFrom)].map(command => ({
    label: labelOf(command),
    bytes: outputOf(command, terminal),
  }))
  return [...files, ...commands]
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // An input without a byte.
}

async function* readBytes(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file, { highWaterMark: 1 << 20 })
  } catch (cause) {
    const { code: reason = 'UNKNOWN' } = cause as NodeJS.ErrnoException
    throw ekbError('FILE_UNREADABLE', { what: 'state', file, reason }, { cause })
  }
}

/** The words of a command without the variables before it: they may hold a passphrase. */
function labelOf(command: string): string {
  return command
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^(?:[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|\S*) )+/, '')
}

/** What a command prints, through the shell of the system. Its error output goes to the person. */
async function* outputOf(command: string, terminal: Terminal): AsyncGenerator<Uint8Array> {
  const child = spawn(command, {
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...terminal.env },
  })
  const stopForwarding = forwardSignals(child)
  child.stderr.setEncoding('utf8').on('data', (text: string) => terminal.err(text))
  const ended = new Promise<string | undefined>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code === 0) resolve(undefined)
      else resolve(signal === null ? `exit code ${code}` : `signal ${signal} (${exitCodeOfSignal(signal)})`)
    })
  })
  try {
    yield* child.stdout as AsyncIterable<Uint8Array>
    const end = await ended
    if (end !== undefined) throw ekbError('STATE_COMMAND_FAILED', { end })
  } finally {
    stopForwarding()
  }
}
