import { createHash } from 'node:crypto'
import type { ArchiveEntry } from './entry.ts'

/**
 * The hash `h1:...` under which a lock file holds a package, whether packed or not: SHA-256 over the sorted lines
 * of `sha256sum` of its files (golang.org/x/mod/sumdb/dirhash, Hash1).
 */
export function packageHash(entries: readonly ArchiveEntry[]): string {
  const lines = entries
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, content }) => `${createHash('sha256').update(content).digest('hex')}  ${path}\n`)
  return `h1:${createHash('sha256').update(lines.join('')).digest('base64')}`
}
