import type { ChildProcess } from 'node:child_process'

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const

/** What Windows makes of Ctrl-C, Ctrl-Break and of a console that is closed. */
const OF_CONSOLE = ['SIGINT', 'SIGBREAK', 'SIGHUP'] as const

/** Where signals come from; the process itself, unless a test stands in for it. */
export interface SignalSource {
  on(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown
  off(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown
}

/**
 * Hands signals on, so that the command decides what they mean; this process ends with it. What is answered
 * stops that.
 *
 * @param platform as `process.platform` names it
 */
export function forwardSignals(
  child: Pick<ChildProcess, 'kill'>,
  platform: NodeJS.Platform = process.platform,
  source: SignalSource = process,
  onTerminal = [process.stdin, process.stdout, process.stderr].some(stream => stream.isTTY),
): () => void {
  const isWindows = platform === 'win32'
  const signals = isWindows ? OF_CONSOLE : FORWARDED
  const forward = (signal: NodeJS.Signals) => {
    // A console of Windows tells every process on it, and a signal that is sent there only kills.
    if (isWindows) return
    // A terminal gives Ctrl-C and Ctrl-\ to the command as well, and two of them mean "at once" to Terraform.
    const sentByTerminal = onTerminal && (signal === 'SIGINT' || signal === 'SIGQUIT')
    if (!sentByTerminal) child.kill(signal)
  }
  for (const signal of signals) source.on(signal, forward)
  return () => {
    for (const signal of signals) source.off(signal, forward)
  }
}
