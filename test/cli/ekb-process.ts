import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts')

/** A run of `ekb` in a process of its own. */
export interface EkbProcess {
  readonly child: ChildProcess
  stdout(): string
  stderr(): string
  /** Resolves to the exit code, or the signal that ended it, once its streams are closed. */
  readonly exit: Promise<number | NodeJS.Signals | null>
}

/**
 * Starts `ekb` with these words; it is killed with the test if it still runs.
 *
 * @param output where its stdout goes, if it is not read here: a file descriptor
 */
export function startEkb(
  words: readonly string[],
  env: Record<string, string> = {},
  output: number | 'pipe' = 'pipe',
): EkbProcess {
  const child = spawn(process.execPath, [MAIN, ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', output, 'pipe'],
  })
  const texts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (chunk: string) => {
      texts[name] += chunk
    })
  }
  const exit = new Promise<number | NodeJS.Signals | null>(resolve => {
    child.once('close', (code, signal) => resolve(signal ?? code))
  })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await exit
  })
  return { child, stdout: () => texts.stdout, stderr: () => texts.stderr, exit }
}

/** Runs `ekb` to its end. */
export async function runEkb(words: readonly string[], env: Record<string, string> = {}) {
  const ekb = startEkb(words, env)
  const code = await ekb.exit
  return { code, stdout: ekb.stdout(), stderr: ekb.stderr() }
}
