import { createReadStream } from 'node:fs'
import { ekbError } from '../../core/messages/errors/index.ts'
import { systemReason } from '../../core/system-reason.ts'
import type { StateInput } from '../../inventory/index.ts'
import type { Terminal } from '../terminal.ts'
import type { Watch } from '../work/watch-work.ts'
import type { AuditFlags } from './audit-flags.ts'
import { commandOutput } from './command-output.ts'

/**
 * The states that options name: files, stdin, and the output of commands. Nothing is read yet.
 *
 * @param watch takes what commands say to a person
 */
export function stateInputs(
  { state = [], stateFrom = [] }: Pick<AuditFlags, 'state' | 'stateFrom'>,
  terminal: Terminal,
  { err }: Pick<Watch, 'err'>,
): readonly StateInput[] {
  const files = [...new Set(state)].map(file =>
    file === '-'
      ? { label: 'stdin', bytes: terminal.stdin ?? nothing() }
      : { label: file, bytes: readBytes(file) },
  )
  const commands = [...new Set(stateFrom)].map(command => ({
    label: labelOf(command),
    bytes: commandOutput(command, { env: terminal.env, err }),
  }))
  return [...files, ...commands]
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // An input without a byte.
}

/** The content of a file. Throws EkbError FILE_UNREADABLE. */
export async function* readBytes(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file, { highWaterMark: 1 << 20 })
  } catch (cause) {
    throw ekbError('FILE_UNREADABLE', { what: 'state', file, reason: systemReason(cause) }, { cause })
  }
}

/** The words of a command without the variables before it: they may hold a passphrase. */
function labelOf(command: string): string {
  return command
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^(?:[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|\S*) )+/, '')
}
