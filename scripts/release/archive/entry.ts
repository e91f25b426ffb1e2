/** One file of an archive. */
export interface ArchiveEntry {
  /** Path in the archive, with `/`. */
  readonly path: string
  /** Permissions, for instance 0o755. */
  readonly mode: number
  readonly content: Buffer
}

/** Entries by path, so that the same files make the same archive. */
export function inOrder(entries: readonly ArchiveEntry[]): readonly ArchiveEntry[] {
  return entries.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}
