import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

const POLL_MS = 200
/** No build takes this long: an older lock was left by a machine that went down. */
const STALE_AFTER_MS = 60 * 60 * 1000

/**
 * Runs `work` while no other process holds the lock file. The file appears with its owner's process id already
 * in it (written aside, then linked), and one whose owner is gone is taken away.
 */
export async function withLock<T>(
  file: string,
  onWait: ((pid: number) => void) | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const own = `${file}.${process.pid}`
  await writeFile(own, `${process.pid}\n`)
  try {
    let told = false
    while (!(await linked(own, file))) {
      const owner = await ownerOf(file)
      if (owner === undefined) continue
      if (owner.alive) {
        if (!told) onWait?.(owner.pid)
        told = true
        await sleep(POLL_MS)
      } else {
        await rename(file, `${own}.stale`).catch(ignoreMissing)
        await rm(`${own}.stale`, { force: true })
      }
    }
    try {
      return await work()
    } finally {
      await rm(file, { force: true })
    }
  } finally {
    await rm(own, { force: true })
  }
}

async function linked(own: string, file: string): Promise<boolean> {
  try {
    await link(own, file)
    return true
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw cause
  }
}

async function ownerOf(file: string): Promise<{ pid: number; alive: boolean } | undefined> {
  try {
    const pid = Number.parseInt(await readFile(file, 'utf8'), 10)
    const fresh = Date.now() - (await stat(file)).mtimeMs < STALE_AFTER_MS
    return { pid, alive: fresh && isAlive(pid) }
  } catch (cause) {
    ignoreMissing(cause)
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function ignoreMissing(cause: unknown): void {
  if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause
}
