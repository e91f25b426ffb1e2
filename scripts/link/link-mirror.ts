import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, readlink, rm, rmdir, symlink, unlink, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { ADDRESSES } from '../build/mirror.ts'
import { CommandError } from '../command.ts'

/** What a link has made, so that it can be undone wholly. */
export interface Linked {
  /** The links, absolute. */
  readonly links: readonly string[]
  /** Folders that were not there before, absolute, outermost first. */
  readonly folders: readonly string[]
}

/** The file in which a build's folder remembers what it has in a folder of plugins. */
function record(dist: string, plugins: string): string {
  const name = createHash('sha256').update(plugins).digest('hex').slice(0, 16)
  return join(dist, 'links', `${name}.json`)
}

/**
 * Puts every package of the mirror in `dist` where engines look by themselves, as links: one for each address,
 * version and platform. What was linked before is undone first. Throws a `CommandError` where something else is in
 * the way; nothing of others is ever replaced.
 *
 * @param plugins the folder of plugins
 */
export async function linkMirror(dist: string, plugins: string): Promise<Linked> {
  await unlinkMirror(dist, plugins)
  const links: string[] = []
  const folders: string[] = []
  for (const target of await packagesOf(join(dist, 'mirror'))) {
    const link = join(plugins, relative(join(dist, 'mirror'), target))
    if (existsSync(link) && !(await pointsInto(link, dist))) {
      throw new CommandError(`${link} is there and is not from here: remove it, or keep using it`)
    }
    const first = await mkdir(dirname(link), { recursive: true })
    if (first !== undefined) folders.push(...between(first, dirname(link)))
    await rm(link, { recursive: true, force: true })
    // A junction is what Windows lets everybody make; elsewhere the word means nothing.
    await symlink(target, link, 'junction')
    links.push(link)
    await mkdir(join(dist, 'links'), { recursive: true })
    await writeFile(record(dist, plugins), `${JSON.stringify({ links, folders }, null, 2)}\n`)
  }
  return { links, folders }
}

/** Takes away what {@link linkMirror} made, and the folders that it made and that are empty. Answers that. */
export async function unlinkMirror(dist: string, plugins: string): Promise<Linked> {
  const { links, folders } = await readLinked(dist, plugins)
  const removed: string[] = []
  for (const link of links) {
    if (!(await pointsInto(link, dist))) continue
    await unlink(link)
    removed.push(link)
  }
  const emptied: string[] = []
  for (const folder of folders.toReversed()) {
    if (!existsSync(folder) || (await readdir(folder)).length > 0) continue
    await rmdir(folder)
    emptied.push(folder)
  }
  await rm(record(dist, plugins), { force: true })
  return { links: removed, folders: emptied }
}

/** What is linked from a build's folder into a folder of plugins now; nothing where nothing is. */
export async function readLinked(dist: string, plugins: string): Promise<Linked> {
  const file = record(dist, plugins)
  if (!existsSync(file)) return { links: [], folders: [] }
  return JSON.parse(await readFile(file, 'utf8'))
}

/** The folders of a mirror in unpacked form that hold a package each. */
async function packagesOf(mirror: string): Promise<readonly string[]> {
  const packages: string[] = []
  for (const address of ADDRESSES) {
    for (const version of await readdir(join(mirror, address))) {
      for (const platform of await readdir(join(mirror, address, version))) {
        packages.push(join(mirror, address, version, platform))
      }
    }
  }
  return packages
}

async function pointsInto(link: string, dist: string): Promise<boolean> {
  const target = await readlink(link).catch(() => undefined)
  return target?.startsWith(join(dist, 'mirror')) === true
}

/** The folders from the outermost to the innermost one, both with them. */
function between(outermost: string, innermost: string): readonly string[] {
  const folders = [innermost]
  while (folders[0] !== outermost && folders[0] !== dirname(folders[0] ?? ''))
    folders.unshift(dirname(folders[0] ?? ''))
  return folders
}
