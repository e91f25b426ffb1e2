import { existsSync } from 'node:fs'
import { readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where it stands which files of a folder a command has written: beside the folder, as `FOLDER.files`. */
const listOf = (folder: string) => `${folder}.files`

/**
 * Remembers which files a command is about to write into `folder`, so that {@link removeOwnFiles} takes away these
 * and nothing that others put there.
 *
 * @param paths below the folder, with `/`
 */
export async function rememberOwnFiles(folder: string, paths: readonly string[]): Promise<void> {
  await writeFile(listOf(folder), `${paths.toSorted().join('\n')}\n`)
}

/** Removes what an earlier run wrote into `folder`, and the folders in it that are empty then. */
export async function removeOwnFiles(folder: string): Promise<void> {
  if (!existsSync(listOf(folder))) return
  const paths = (await readFile(listOf(folder), 'utf8')).split('\n').filter(path => path !== '')
  for (const path of paths) await rm(join(folder, path), { force: true })
  for (const path of paths) await removeEmpty(folder, dirname(path))
  await rm(listOf(folder))
}

async function removeEmpty(folder: string, path: string): Promise<void> {
  for (let inner = path; inner !== '.'; inner = dirname(inner)) {
    const absolute = join(folder, inner)
    if (!existsSync(absolute)) continue
    if ((await readdir(absolute)).length > 0) return
    await rmdir(absolute)
  }
}
