import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CommandError } from '../../command.ts'
import { cacheRoot } from '../../engines/cache.ts'
import { withLock } from '../../lock.ts'

/** The folder, beside the engine cache, in which what releases are made of is kept. */
const shelf = () => join(dirname(cacheRoot()), 'release')

/** What this process has asked for: the lock tells processes apart, not callers. */
const asked = new Map<string, Promise<string>>()

/**
 * A folder of the cache that `fill` fills once; it appears when it is complete.
 *
 * @param name of the folder; holds the version of what is in it
 */
export function kept(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const known = asked.get(name) ?? fillOnce(join(shelf(), name), fill)
  asked.set(name, known)
  return known
}

async function fillOnce(folder: string, fill: (folder: string) => Promise<void>): Promise<string> {
  if (existsSync(folder)) return folder
  await mkdir(dirname(folder), { recursive: true })
  return withLock(`${folder}.lock`, undefined, async () => {
    if (existsSync(folder)) return folder
    const partial = `${folder}.partial`
    await rm(partial, { recursive: true, force: true })
    await mkdir(partial)
    try {
      await fill(partial)
      await rename(partial, folder)
    } finally {
      await rm(partial, { recursive: true, force: true })
    }
    return folder
  })
}

/** Throws a `CommandError` unless the file has this hash, for instance `sha512-...` in base64, as npm writes it. */
export async function expectIntegrity(file: string, integrity: string): Promise<void> {
  const algorithm = integrity.slice(0, integrity.indexOf('-'))
  const found = `${algorithm}-${createHash(algorithm)
    .update(await readFile(file))
    .digest('base64')}`
  if (found !== integrity) {
    throw new CommandError(`${file} is not what was pinned: its hash is ${found}, not ${integrity}`)
  }
}
