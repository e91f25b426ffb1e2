import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../command.ts'

/** The list of every generated file. What is not in it is somebody's own, wherever it lies. */
export const WRITTEN = 'scripts/generate/written.txt'

/** The paths that the last run of the generators wrote, from the root with `/`; none where there is no list. */
export async function readWritten(root: string): Promise<ReadonlySet<string>> {
  const lines = ((await contentOf(root, WRITTEN)) ?? '').split('\n')
  return new Set(lines.filter(line => line !== ''))
}

/** The list as it is committed: one path a line, in order, so that two branches' lists merge line by line. */
export function writtenList(paths: Iterable<string>): string {
  return [...new Set([...paths, WRITTEN])].sort().join('\n').concat('\n')
}

/** The text of a file by its path from the root; undefined where there is none. */
export function contentOf(root: string, path: string): Promise<string | undefined> {
  return readFile(join(root, path), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined
    throw cause
  })
}

/** Those of the paths that git does not know, so that nobody could bring back what they held. */
export async function untracked(root: string, paths: readonly string[]): Promise<readonly string[]> {
  if (paths.length === 0) return []
  const listed = await run('git', ['ls-files', '-z', '--', ...paths], { cwd: root }).catch(() => undefined)
  const tracked = new Set(listed?.code === 0 ? listed.stdout.split('\0') : [])
  return paths.filter(path => !tracked.has(path))
}
