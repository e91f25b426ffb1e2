import type { SignalSource } from '../forward-signals.ts'
import type { Terminal } from '../terminal.ts'
import { progressLine } from './progress-line.ts'
import { Stopped } from './stopped.ts'

/** What work hears and says while a person waits for it. */
export interface Watch {
  /** Aborted once somebody stops the command. */
  readonly signal: AbortSignal
  /** Tells a person at a terminal how far it is. */
  say(words: string): void
  /** Writes what a person reads, without the line about the progress before it. */
  err(text: string): void
}

const STOPPING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Does work that may take long: says how far it is, and stops it with the first signal. A second one ends the process
 * at once.
 *
 * @param source where signals come from; the process itself, unless a test stands in for it
 * @throws Stopped once the work has ended after a signal, however it ended
 */
export async function watchWork<Result>(
  terminal: Terminal,
  work: (watch: Watch) => Promise<Result>,
  source: SignalSource = process,
): Promise<Result> {
  const controller = new AbortController()
  const line = progressLine(terminal)
  let stopped: Stopped | undefined
  const ignore = (): void => {
    for (const name of STOPPING) source.off(name, stop)
  }
  const stop = (signal: NodeJS.Signals): void => {
    ignore()
    stopped = new Stopped(signal)
    line.clear()
    controller.abort(stopped)
  }
  for (const name of STOPPING) source.on(name, stop)
  try {
    const result = await work({
      signal: controller.signal,
      say: words => {
        if (stopped === undefined) line.say(words)
      },
      err: text => {
        line.clear()
        terminal.err(text)
      },
    })
    if (stopped !== undefined) throw stopped
    return result
  } catch (error) {
    throw stopped ?? error
  } finally {
    ignore()
    line.clear()
  }
}
