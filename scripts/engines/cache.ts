import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { withLock } from '../lock.ts'
import { executable, type Recipe } from './recipe.ts'

/** The folder of the engine cache: `ekb/engines` under the user's cache folder. */
export function cacheRoot(env: NodeJS.ProcessEnv = process.env): string {
  const base =
    process.platform === 'win32'
      ? (env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'))
      : env['XDG_CACHE_HOME'] || join(homedir(), '.cache')
  return join(base, 'ekb', 'engines')
}

/** Where the executable of an engine is kept, whether it is there or not. */
export function cachedPath(recipe: Recipe, version: string, root = cacheRoot()): string {
  return join(root, recipe.name, version, executable(recipe.binary))
}

/**
 * Puts an engine into the cache and answers its path and whether work was done. It is built in a folder beside
 * its place and moved there when complete, so that nobody ever finds half an engine; a second process that
 * wants the same one waits (`onWait` is told the other's process id).
 */
export async function install(
  recipe: Recipe,
  version: string,
  options: {
    readonly root?: string
    readonly onBuild?: () => void
    readonly onWait?: (pid: number) => void
  } = {},
): Promise<{ readonly path: string; readonly built: boolean }> {
  const path = cachedPath(recipe, version, options.root)
  if (existsSync(path)) return { path, built: false }
  const home = dirname(path)
  const shelf = dirname(home)
  await mkdir(shelf, { recursive: true })
  return withLock(join(shelf, `${version}.lock`), options.onWait, async () => {
    if (existsSync(path)) return { path, built: false }
    options.onBuild?.()
    const prefix = `${version}.partial-`
    for (const name of await readdir(shelf)) {
      if (name.startsWith(prefix)) await rm(join(shelf, name), { recursive: true, force: true })
    }
    const folder = join(shelf, `${prefix}${process.pid}`)
    await mkdir(folder)
    try {
      await recipe.build(version, folder, home)
      await rm(home, { recursive: true, force: true })
      await rename(folder, home)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
    return { path, built: true }
  })
}
