import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** What a command came to. */
export interface Outcome {
  readonly command: string
  /** Null where a signal ended it. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** Everything that it printed on one line, without the frames around diagnostics: what a person reads. */
  readonly text: string
}

/** A command that may still be running, in a process group of its own as a terminal makes one. */
export interface Command {
  readonly pid: number
  /** Settles once it has ended and everything that holds its output has ended too. */
  readonly ended: Promise<Outcome>
  /** Everything that it has printed so far. */
  printed(): string
  /** Signals the command alone, as a job runner does. */
  signal(signal: NodeJS.Signals): void
  /** Signals the command and everything that it started, as Ctrl-C at a terminal does. */
  signalGroup(signal: NodeJS.Signals): void
}

/** Starts a command. */
export function startCommand(
  file: string,
  args: readonly string[],
  place: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Command {
  const child = spawn(file, args, { ...place, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const { pid } = child
  if (pid === undefined) throw new Error(`${file} could not be started`)
  const printed = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      printed[name] += text
    })
  }
  return {
    pid,
    ended: once(child, 'close').then(([code]) => ({
      command: [file, ...args].join(' '),
      code,
      ...printed,
      text: `${printed.stdout}\n${printed.stderr}`.replace(/[│╷╵\s]+/g, ' '),
    })),
    printed: () => printed.stdout + printed.stderr,
    signal: signal => sendSignal(pid, signal),
    signalGroup: signal => sendSignal(-pid, signal),
  }
}

/** Sends a signal to a process, or with a negative id to a group; one that has ended meanwhile is left alone. */
export function sendSignal(target: number, signal: NodeJS.Signals): void {
  try {
    process.kill(target, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** An outcome in words, for a failure's message. */
export function describeOutcome({ command, code, stdout, stderr }: Outcome): string {
  return `${command} ended with ${code ?? 'a signal'}\n--- stdout\n${stdout}\n--- stderr\n${stderr}`
}
