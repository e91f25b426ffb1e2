import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

const PATIENCE_MS = 3000
const POLL_MS = 50

/** Ends a shell and all that it started: asks them first, and kills what is left after three seconds. */
export async function endGroup({ pid }: ChildProcess): Promise<void> {
  if (pid === undefined || !send(pid, 'SIGTERM')) return
  for (let waited = 0; waited < PATIENCE_MS; waited += POLL_MS) {
    await sleep(POLL_MS)
    if (!send(pid, 0)) return
  }
  send(pid, 'SIGKILL')
}

/** Sends a signal to a group; false where the group is gone. */
function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw cause
  }
}
