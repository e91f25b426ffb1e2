import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { endGroup } from './end-group.ts'
import { endStrays } from './end-strays.ts'

/** What a block left behind. */
export interface Ran {
  readonly code: number
  /** What it printed on stdout and stderr, in the order in which it came. */
  readonly output: string
}

export interface RunOptions {
  /** Whether the block is to fail: it then runs in a shell of its own, and the session goes on. */
  readonly fails?: boolean
  /** What stdin gives; nothing when left out. */
  readonly input?: string
  /** Ends the block and the session with it. */
  readonly signal: AbortSignal
}

/** One shell for all blocks of a page. It is over once a block failed; disposing ends all that it started. */
export interface Session extends AsyncDisposable {
  /** The folder in which the last block left the shell, absolute. */
  readonly folder: string
  /** Runs a block to its end. Throws where the session is over, or `signal` ended the block. */
  run(script: string, options: RunOptions): Promise<Ran>
  /** Enters a folder. Throws where there is none. */
  enter(folder: string, signal: AbortSignal): Promise<void>
}

export interface SessionOptions {
  /** Where the shell begins, absolute. */
  readonly folder: string
  /** A folder for what the session itself writes. */
  readonly notes: string
  /** The whole environment. HOME is the session's alone, and tells its processes. */
  readonly env: Readonly<Record<string, string>>
}

const DRIVER = join(import.meta.dirname, 'driver.sh')

export async function openSession({ folder, notes, env }: SessionOptions): Promise<Session> {
  const own = await mkdtemp(join(notes, 'session-'))
  // A group of its own, so that what a block leaves in the background ends with the page.
  const shell = spawn('bash', ['-euo', 'pipefail', DRIVER], {
    cwd: folder,
    env,
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const orders = shell.stdio[3] as Writable
  // The shell may be gone when the next order is written; its exit tells.
  orders.on('error', () => undefined)
  const answers = createInterface({ input: shell.stdio[4] as Readable })
  const ended = once(shell, 'exit').then(([code]: (number | null)[]): Answer => ({ code: code ?? 137 }))
  let current = folder
  let blocks = 0
  let over = false
  void ended.then(() => {
    over = true
  })
  const session: Session = {
    get folder() {
      return current
    },
    async run(script, { fails = false, input = '', signal }) {
      if (over) throw new Error('the session of this page is over')
      blocks += 1
      const file = join(own, `block-${blocks}.sh`)
      await writeFile(file, `${script}\n`)
      await writeFile(`${file}.in`, input)
      await writeFile(`${file}.out`, '')
      signal.throwIfAborted()
      const answered = once(answers, 'line', { signal }).then(([line]) => readAnswer(line))
      orders.write(`${fails ? 'fails' : 'run'} ${file}\n`)
      try {
        const { code, folder: left } = await Promise.race([answered, ended])
        if (left !== undefined) current = left
        return { code, output: await readFile(`${file}.out`, 'utf8') }
      } catch (cause) {
        over = true
        await endGroup(shell)
        throw new Error(
          `the block took too long, or was stopped:\n${await readFile(`${file}.out`, 'utf8')}`,
          {
            cause,
          },
        )
      }
    },
    async enter(target, signal) {
      const { code, output } = await session.run(`cd '${target}'`, { signal })
      if (code !== 0) throw new Error(output)
    },
    async [Symbol.asyncDispose]() {
      over = true
      await endGroup(shell)
      if (env['HOME'] !== undefined) await endStrays(env['HOME'])
    },
  }
  return session
}

type Answer = { readonly code: number; readonly folder?: string }

/** What the driver says of a block: its exit code and the folder. */
function readAnswer(line: string): Answer {
  const [, code, folder] = /^(\d+) (.*)$/.exec(line) ?? []
  if (code === undefined || folder === undefined) throw new Error(`the driver said "${line}"`)
  return { code: Number(code), folder }
}
