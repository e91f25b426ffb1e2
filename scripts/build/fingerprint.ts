import { createHash, type Hash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** Everything that decides what a build makes, from the root of the repository. */
export const INPUTS: readonly string[] = [
  'src/**/*',
  'scripts/build/**/*',
  'package.json',
  'package-lock.json',
]

/**
 * SHA-256 over the names and contents of the inputs, the version, the platform and the root's path (which stands
 * in `dist/terraform.rc`). Equal fingerprints mean that a build would make the same files again.
 */
export async function fingerprintOf(root: string, version: string): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([root, process.platform, process.arch, version]))
  return (await withSources(hash, root)).digest('hex')
}

/** SHA-256 over the names and contents of the inputs, in hex: the same wherever the repository lies. */
export async function hashOfSources(root: string): Promise<string> {
  return (await withSources(createHash('sha256'), root)).digest('hex')
}

async function withSources(hash: Hash, root: string): Promise<Hash> {
  const files: string[] = []
  for await (const entry of glob(INPUTS, { cwd: root, withFileTypes: true })) {
    if (entry.isFile()) files.push(relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  }
  for (const file of files.sort()) {
    const content = await readFile(join(root, file))
    hash.update(JSON.stringify([file, content.length])).update(content)
  }
  return hash
}
