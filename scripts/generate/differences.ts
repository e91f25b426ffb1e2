import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CommandError } from '../command.ts'
import type { Generator } from './generator.ts'
import { contentOf, readWritten, untracked, WRITTEN, writtenList } from './written.ts'

/** A file of the repository that is not what its generator makes. */
export interface Difference {
  /** Name of the generator; of a file that is made no longer, `generate`. */
  readonly generator: string
  /** Path from the root with `/`. */
  readonly path: string
  /** What it should hold; undefined for a file that should not be there. */
  readonly content: string | undefined
}

/**
 * Compares the repository in `root` with what the generators make. A file that should not be there is one that they
 * wrote before and make no longer; files of others do not count, whichever folder they lie in.
 */
export async function differences(
  root: string,
  generators: readonly Generator[],
): Promise<readonly Difference[]> {
  const found: Difference[] = []
  const made = new Set<string>()
  const compare = async (generator: string, path: string, content: string) => {
    made.add(path)
    if ((await contentOf(root, path)) !== content) found.push({ generator, path, content })
  }
  for (const { name, generate } of generators) {
    for (const [path, content] of await generate()) await compare(name, path, content)
  }
  await compare('generate', WRITTEN, writtenList(made))
  for (const path of await readWritten(root)) {
    const isStale = !made.has(path) && (await contentOf(root, path)) !== undefined
    if (isStale) found.push({ generator: 'generate', path, content: undefined })
  }
  return found
}

/**
 * Writes and removes what differs. Throws a `CommandError`, with nothing changed, where a file that the generators
 * have not written and git does not know stands where one of theirs belongs.
 */
export async function mend(root: string, found: readonly Difference[]): Promise<void> {
  const written = await readWritten(root)
  const others: string[] = []
  for (const { path } of found) {
    if (!written.has(path) && (await contentOf(root, path)) !== undefined) others.push(path)
  }
  const [inTheWay] = await untracked(root, others)
  if (inTheWay !== undefined) {
    throw new CommandError(
      `${inTheWay} would be overwritten, but no generator wrote it: move it away, or add it to git`,
    )
  }
  for (const { path, content } of found) {
    const file = join(root, path)
    if (content === undefined) await rm(file)
    else {
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, content)
    }
  }
}
