import { readdir, rm, stat } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { socketPrefix } from './listen.ts'

/**
 * Removes the sockets that killed processes of this provider left behind. A socket is stale only if its
 * process is gone and nobody answers on it: a process of another container may have the same temporary
 * directory and ids of its own.
 */
export async function removeStaleSockets(name: string): Promise<void> {
  const prefix = socketPrefix(name)
  for (const parent of new Set([tmpdir(), '/tmp'])) {
    for (const entry of await readdir(parent).catch(() => [])) {
      const pid = entry.startsWith(prefix) ? Number.parseInt(entry.slice(prefix.length), 10) : Number.NaN
      if (Number.isNaN(pid) || isAlive(pid)) continue
      const directory = join(parent, entry)
      if ((await isOurs(directory)) && (await isRefused(join(directory, 's')))) {
        await rm(directory, { recursive: true, force: true }).catch(() => undefined)
      }
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

async function isOurs(directory: string): Promise<boolean> {
  const found = await stat(directory).catch(() => undefined)
  return found?.isDirectory() === true && found.uid === process.getuid?.()
}

function isRefused(path: string): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect({ path })
    socket.once('connect', () => {
      socket.destroy()
      resolve(false)
    })
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED'))
  })
}
