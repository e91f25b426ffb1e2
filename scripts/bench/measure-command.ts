import { spawn } from 'node:child_process'
import { open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CommandError } from '../command.ts'
import { childrenCpuSeconds } from './children-cpu.ts'
import { type ProcessUse, watchProcesses } from './watch-process.ts'

/** What one command of the engine took. */
export interface CommandSample {
  /** Wall time from start to end of the engine's process. */
  readonly seconds: number
  /** Processor time of the engine and of all that it started, in seconds; absent where it cannot be read. */
  readonly cpuSeconds?: number
  /** What the provider's processes took; absent where it was not asked for or cannot be read. */
  readonly provider?: ProcessUse
}

export interface CommandOrder {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  /** The executable whose processes are watched. */
  readonly watch?: string | undefined
  /** Ends the command (SIGTERM) when aborted. */
  readonly signal: AbortSignal
}

/**
 * Runs a command to its end. What it prints goes to a file, so that reading it costs no time of its own.
 * Rejects with a `CommandError` that has the end of it where the exit code is not 0.
 */
export async function measureCommand(order: CommandOrder): Promise<CommandSample> {
  const { command, args, cwd, env, watch, signal } = order
  signal.throwIfAborted()
  const outputPath = join(cwd, '.output')
  const output = await open(outputPath, 'w')
  try {
    const processes = watch === undefined ? undefined : watchProcesses(watch)
    const cpuBefore = childrenCpuSeconds()
    const started = performance.now()
    const code = await new Promise<number | null>((resolve, reject) => {
      const child = spawn(command, args, { cwd, env, stdio: ['ignore', output.fd, output.fd] })
      const stop = () => child.kill('SIGTERM')
      signal.addEventListener('abort', stop, { once: true })
      child.once('error', reject)
      child.once('exit', ended => {
        signal.removeEventListener('abort', stop)
        resolve(ended)
      })
    }).finally(() => processes?.stop())
    const seconds = (performance.now() - started) / 1000
    const cpuAfter = childrenCpuSeconds()
    signal.throwIfAborted()
    if (code !== 0) {
      const said = (await readFile(outputPath, 'utf8')).trim().split('\n').slice(-30).join('\n  ')
      throw new CommandError(`"${args.join(' ')}" ended with exit code ${code}:\n  ${said}`)
    }
    const provider = processes?.use()
    return {
      seconds,
      ...(cpuBefore !== undefined && cpuAfter !== undefined && { cpuSeconds: cpuAfter - cpuBefore }),
      ...(provider && { provider }),
    }
  } finally {
    await output.close()
    await rm(outputPath, { force: true })
  }
}
