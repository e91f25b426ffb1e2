import { existsSync } from 'node:fs'
import { mkdir, readdir, realpath, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { dist } from '../../../scripts/build/places.ts'
import { runOrFail } from '../../../scripts/command.ts'
import { byVersion, type Engine, findEngine, findEngines } from '../../../scripts/engines/find.ts'

/** What every system has: the shell's own surroundings, and what npm, pip and go call. */
const SYSTEM = (
  'awk base64 basename bash cat chmod cmp comm cp cut date dd df diff dirname du echo env expr false find ' +
  'fold getconf getopt grep groups gunzip gzip head hostname id install join kill ldd ln locale ls md5sum ' +
  'mkdir mkfifo mktemp more mv nl nohup od openssl paste pgrep printenv printf ps pwd readlink realpath rm ' +
  'rmdir sed seq setsid sh sha256sum sleep sort split stat stty tac tail tar tee test timeout touch tr true ' +
  'tty umask uname uniq unzip wc which whoami xargs yes zip'
).split(' ')

/** What README names as prerequisites, but for the engines and Node. */
const PREREQUISITES = ['git', 'curl', 'python3', 'go', 'gofmt', 'npm', 'npx']

/** The engines that README names, and the hosts of Pulumi's languages, which come with Pulumi. */
const ENGINES = ['terraform', 'opentofu', 'pulumi', 'pulumi-languages']

/** Fills a folder with links to what README names, and to nothing else of ours. Throws where one is absent. */
export async function linkCommands(folder: string, engines: readonly Engine[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of SYSTEM) {
    const path = find(name)
    if (path !== undefined) await symlink(path, join(folder, name))
  }
  for (const name of PREREQUISITES) await linkCommand(folder, name)
  // The Node that README asks for, not one that happens to be on this machine.
  await symlink(process.execPath, join(folder, 'node'))
  for (const { path } of engines) {
    const home = dirname(path)
    const hosts = (await readdir(home)).filter(name => name.startsWith('pulumi-'))
    for (const name of new Set([basename(path), ...hosts]))
      await symlink(join(home, name), join(folder, name))
  }
}

/** Adds one command that a page tells its reader to have. */
export async function linkCommand(folder: string, name: string): Promise<void> {
  const place = join(folder, name)
  if (existsSync(place)) return
  const path = name === 'python3' ? await findPython() : ((await findEngine(name))?.path ?? find(name))
  if (path === undefined) throw new Error(`${name}, which a page needs, is not on this machine`)
  await symlink(await realpath(path), place)
}

/** The newest version of each engine that README names, and the names of those that are absent. */
export async function findReadersEngines(): Promise<{ engines: Engine[]; absent: string[] }> {
  const present = (await findEngines()).toSorted((a, b) => byVersion(a.version, b.version))
  const newest = await Promise.all(
    ENGINES.map(name => present.findLast(engine => engine.name === name) ?? findEngine(name)),
  )
  return {
    engines: newest.filter(engine => engine !== undefined),
    absent: ENGINES.filter((_, index) => newest[index] === undefined),
  }
}

/** A shim chooses a Python by its environment, so the one behind it is linked. */
async function findPython(): Promise<string> {
  return (await runOrFail('python3', ['-c', 'import sys; print(sys.executable)'])).trim()
}

function find(name: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(':')
    .filter(folder => folder !== '' && !folder.includes('node_modules') && !folder.startsWith(dist))
    .map(folder => join(folder, name))
    .find(existsSync)
}
