import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** What a finished command left behind. */
export interface CommandResult {
  /** Exit code; 128 + the signal's number when a signal ended it. */
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface CommandOptions {
  readonly cwd?: string
  /** The whole environment; `process.env` when left out. */
  readonly env?: NodeJS.ProcessEnv
  /** Whether a shell starts the command, as a script of Windows needs; its arguments must be fixed then. */
  readonly shell?: boolean
}

/** The tool is not installed, or it ended with a failure. The message says which, and how to mend it. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

/**
 * Runs a command to its end and collects what it printed.
 * Rejects with a `CommandError` when the command cannot be started; a non-zero exit code is a result.
 */
export function run(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      shell: options.shell ?? false,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', (cause: NodeJS.ErrnoException) => {
      const why =
        cause.code === 'ENOENT' ? 'is not installed, or not on PATH' : `cannot be started: ${cause.message}`
      reject(new CommandError(`"${command}" ${why}`, { cause }))
    })
    child.on('close', (code, signal) => {
      resolve({
        code: code ?? 128 + (signal === null ? 0 : constants.signals[signal]),
        stdout: Buffer.concat(out).toString('utf8'),
        stderr: Buffer.concat(err).toString('utf8'),
      })
    })
  })
}

/** Like `run`, but a non-zero exit code is a `CommandError` that ends with the last lines of stderr. */
export async function runOrFail(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<string> {
  const result = await run(command, args, options)
  if (result.code !== 0) {
    const said = (result.stderr.trim() || result.stdout.trim()).split('\n').slice(-8).join('\n  ')
    throw new CommandError(
      `"${[command, ...args].join(' ')}" ended with exit code ${result.code}:\n  ${said}`,
    )
  }
  return result.stdout
}
