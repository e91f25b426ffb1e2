import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { rememberOwnFiles, removeOwnFiles } from '../own-files.ts'

/**
 * Puts into `folder` what `make` makes, in place of what an earlier run put there. Files of others stay. It is made in
 * `FOLDER.partial` and moved over when it is complete: a run that fails leaves no half of a release.
 *
 * @returns what `make` answers
 */
export async function publish<T>(folder: string, make: (partial: string) => Promise<T>): Promise<T> {
  const partial = `${folder}.partial`
  // First, since two releases take more room than a small machine has.
  await removeOwnFiles(folder)
  await rm(partial, { recursive: true, force: true })
  await mkdir(partial, { recursive: true })
  try {
    const made = await make(partial)
    const entries = await readdir(partial, { recursive: true, withFileTypes: true })
    const paths = entries
      .filter(entry => entry.isFile())
      .map(entry =>
        join(entry.parentPath, entry.name)
          .slice(partial.length + 1)
          .replaceAll('\\', '/'),
      )
    await rememberOwnFiles(folder, paths)
    for (const path of paths) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await rename(join(partial, path), join(folder, path))
    }
    return made
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}
