import type { ChildProcess } from 'node:child_process'

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const

/**
 * Hands signals on, so that the command decides what they mean; this process ends with it. What is answered
 * stops that.
 */
export function forwardSignals(child: ChildProcess): () => void {
  const onTerminal = [process.stdin, process.stdout, process.stderr].some(stream => stream.isTTY)
  const forward = (signal: NodeJS.Signals) => {
    // A terminal gives Ctrl-C and Ctrl-\ to the command as well, and two of them mean "at once" to Terraform.
    const sentByTerminal = onTerminal && (signal === 'SIGINT' || signal === 'SIGQUIT')
    if (!sentByTerminal) child.kill(signal)
  }
  for (const signal of FORWARDED) process.on(signal, forward)
  return () => {
    for (const signal of FORWARDED) process.off(signal, forward)
  }
}
