import { mkdir, readdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { EngineFolder } from '../engine-folder.ts'

const LOCK_FILE = '.terraform.lock.hcl'
const DATA = '.terraform'

/** What `init` makes where all providers come from a folder: links to their packages, and a lock file. */
interface Initialised {
  readonly links: readonly { readonly path: string; readonly target: string }[]
  readonly lock: string
}

/** What it has made in this process. */
const known = new Map<string, Initialised>()

/**
 * Has the engine initialise a folder. Where it has done so before in this process with the same requirements, the
 * same links and the same lock file are written instead: `init` reads the whole package, and takes as long as a plan.
 *
 * @param files the configuration, by name
 * @param cliConfig path of the engine's CLI configuration
 */
export async function initialise(
  base: EngineFolder,
  files: Readonly<Record<string, string>>,
  cliConfig: string,
): Promise<void> {
  const settings = Object.entries(base.env).filter(([name]) => /^(TF|TOFU)_/.test(name))
  const required = requirementsOf(files)
  const key = required && JSON.stringify([base.engine.path, await textOf(cliConfig), settings, required])
  const before = key && known.get(key)
  if (before) return restore(base, before)
  await base.succeed('init', '-no-color')
  await forgetChecksums(base.path(LOCK_FILE))
  const made = key && (await read(base))
  if (made) known.set(key, made)
}

/** What of a configuration decides how `init` ends; undefined where more does: a module, a backend, JSON. */
function requirementsOf(files: Readonly<Record<string, string>>): readonly string[] | undefined {
  const names = Object.keys(files).filter(name => /\.(tf|tofu|json)$/.test(name))
  const text = names.map(name => files[name]).join('\n')
  if (names.some(name => name.endsWith('.json')) || /\b(module|backend)\s+"|\bcloud\s*\{/.test(text))
    return undefined
  const types = text.matchAll(/^\s*(?:resource|data|ephemeral|list|action|provider)\s+"([^"_]+)/gm)
  return [...blocksOf(text), ...new Set([...types].map(([, type = '']) => type))].sort()
}

/** The `terraform` blocks of a configuration, which say what it requires. */
function blocksOf(text: string): readonly string[] {
  return [...text.matchAll(/^terraform\s*\{/gm)].map(({ index }) => {
    let depth = 0
    for (let at = text.indexOf('{', index); at < text.length; at += 1) {
      if (text[at] === '{') depth += 1
      if (text[at] === '}') depth -= 1
      if (depth === 0) return text.slice(index, at + 1)
    }
    return text.slice(index)
  })
}

/** What `init` has made in a folder; undefined where it holds more than links: a package that was unpacked. */
async function read(base: EngineFolder): Promise<Initialised | undefined> {
  const entries = await readdir(base.path(DATA), { recursive: true, withFileTypes: true }).catch(() => [])
  if (entries.some(entry => !entry.isDirectory() && !entry.isSymbolicLink())) return undefined
  const links = entries
    .filter(entry => entry.isSymbolicLink())
    .map(async entry => {
      const path = join(entry.parentPath, entry.name)
      return { path: path.slice(base.folder.length + 1), target: await readlink(path) }
    })
  const lock = await textOf(base.path(LOCK_FILE))
  return lock === undefined ? undefined : { links: await Promise.all(links), lock }
}

async function restore(base: EngineFolder, { links, lock }: Initialised): Promise<void> {
  for (const { path, target } of links) {
    await mkdir(dirname(base.path(path)), { recursive: true })
    await symlink(target, base.path(path))
  }
  await writeFile(base.path(LOCK_FILE), lock)
}

/**
 * Takes the checksums out of a lock file. An engine compares those that stand there with the whole package, in every
 * command: a tenth of a second of a processor for a provider of this size, a third of a plan. The provider that runs
 * is the same one; tests of the lock file keep them.
 */
async function forgetChecksums(lockFile: string): Promise<void> {
  const text = await textOf(lockFile)
  if (text !== undefined) await writeFile(lockFile, text.replace(/\n\s*hashes = \[[^\]]*\]/g, ''))
}

/** The text of a file; undefined where there is none. */
async function textOf(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined)
}
