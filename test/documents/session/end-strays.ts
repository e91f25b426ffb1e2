import { readdir, readFile } from 'node:fs/promises'

/**
 * Kills the processes that left the group of a session, as what a command detaches does: they still have its home
 * folder in their environment. Finds none where the system has no `/proc`.
 *
 * @param home a folder that is the home of this session alone
 */
export async function endStrays(home: string): Promise<void> {
  const ids = (await readdir('/proc').catch(() => [])).filter(name => /^\d+$/.test(name))
  for (const id of ids) {
    // A process that is gone meanwhile, or is another user's, has no environment to read.
    const environment = await readFile(`/proc/${id}/environ`, 'utf8').catch(() => '')
    if (environment.split('\0').includes(`HOME=${home}`)) kill(Number(id))
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause
  }
}
