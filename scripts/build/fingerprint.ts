import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Everything that decides what a build makes, from the root of the repository. */
const INPUTS = ['src/**/*', 'scripts/build/**/*', 'package.json', 'package-lock.json']

/**
 * SHA-256 over the names and contents of the inputs, the platform and the root's path (which stands in
 * `dist/terraform.rc`). Equal fingerprints mean that a build would make the same files again.
 */
export async function fingerprintOf(root: string): Promise<string> {
  const files: string[] = []
  for await (const entry of glob(INPUTS, { cwd: root, withFileTypes: true })) {
    if (entry.isFile()) files.push(join(entry.parentPath, entry.name))
  }
  const hash = createHash('sha256').update(JSON.stringify([root, process.platform, process.arch]))
  for (const file of files.sort()) {
    const content = await readFile(file)
    hash.update(JSON.stringify([file, content.length])).update(content)
  }
  return hash.digest('hex')
}
