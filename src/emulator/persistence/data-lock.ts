import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { ekbError } from '../../core/messages/errors/index.ts'

interface Holder {
  readonly pid: number
  /** When that process started, in the system's own count; empty if the system does not tell. */
  readonly started: string
}

/**
 * Takes the lock of a data file for this process: `<file>.lock` with the process id in it.
 * A lock whose process is gone is taken over; two that do so at once cannot both succeed.
 *
 * @returns what gives the lock back
 * @throws EkbError `DATA_IN_USE` naming the process that holds it
 */
export function lockData(file: string): () => void {
  const lock = `${file}.lock`
  const takeover = `${lock}.takeover`
  const mine = `${lock}.${process.pid}`
  const own = JSON.stringify({ pid: process.pid, started: startOf(process.pid) })
  writeFileSync(mine, own, { mode: 0o600 })
  try {
    if (!claim(mine, lock)) {
      refuseIfAlive(file, lock)
      if (!claim(mine, takeover)) {
        refuseIfAlive(file, takeover)
        rmSync(takeover, { force: true })
        if (!claim(mine, takeover)) throw inUse(file, takeover)
      }
      try {
        // Only the holder of the takeover decides, and only on what stands there now.
        refuseIfAlive(file, lock)
        renameSync(mine, lock)
      } finally {
        rmSync(takeover, { force: true })
      }
    }
  } finally {
    rmSync(mine, { force: true })
  }
  return () => {
    if (read(lock) === own) rmSync(lock, { force: true })
  }
}

/** Links the file to a name that nobody has: it appears there whole or not at all. */
function claim(file: string, name: string): boolean {
  try {
    linkSync(file, name)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function refuseIfAlive(file: string, lock: string): void {
  const holder = holderOf(lock)
  if (holder && isAlive(holder)) throw inUse(file, lock)
}

function inUse(file: string, lock: string): Error {
  return ekbError('DATA_IN_USE', { file, lock, pid: String(holderOf(lock)?.pid ?? 'of another emulator') })
}

function holderOf(lock: string): Holder | undefined {
  try {
    const holder: Partial<Holder> = JSON.parse(read(lock) ?? '')
    const { pid, started } = holder
    return Number.isInteger(pid) && typeof started === 'string' ? (holder as Holder) : undefined
  } catch {
    return undefined
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  // The id of a dead process is given away again: only the same start is the same process.
  return started === startOf(pid)
}

function startOf(pid: number): string {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
