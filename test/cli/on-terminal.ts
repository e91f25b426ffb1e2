import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts')

/** A run of `ekb` on a terminal of its own. */
export interface TerminalRun {
  /** All that the terminal got, as it got it. */
  screen(): string
  /** Waits until the terminal has got a text, from the end of the last one that was waited for on. */
  shows(text: string): Promise<void>
  type(keys: string): void
  /** Resolves to the exit code. */
  readonly exit: Promise<number | null>
}

/**
 * Starts `ekb` on a terminal. Not on Windows.
 *
 * @param words as a shell reads them, so that streams can go elsewhere
 */
export function ekbOnTerminal(words: string, env: Record<string, string>): TerminalRun {
  const command = `stty columns 100 rows 24; exec '${process.execPath}' '${MAIN}' ${words}`
  const { CI: _, ...others } = process.env
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    env: { ...others, TERM: 'xterm-256color', SHELL: '/bin/sh', ...env },
  })
  let [screen, seen] = ['', 0]
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text
  })
  const exit = new Promise<number | null>(resolve => {
    child.once('close', code => resolve(code))
  })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await exit
  })
  return {
    screen: () => screen,
    async shows(text) {
      await expect.poll(() => screen.slice(seen), { timeout: 30_000 }).toContain(text)
      seen = screen.indexOf(text, seen) + text.length
    },
    type: keys => child.stdin.write(keys),
    exit,
  }
}
