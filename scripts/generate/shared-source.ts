import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { root } from '../build/places.ts'

const IMPORT = /(\b(?:from|import)\s*)'([^']+)'/g

/**
 * Files of `src/` and everything of `src/` that they import: texts by path below `src/`.
 *
 * @param entries paths from the root, such as `src/cdk/index.ts`
 * @param rename what a package that is imported is to be called, in a file at a path below `src/`. Default: as it is
 */
export async function sharedSource(
  entries: readonly string[],
  rename: (target: string, path: string) => string = target => target,
): Promise<ReadonlyMap<string, string>> {
  const sources = new Map<string, string>()
  const waiting = [...entries]
  for (const file of waiting) {
    const path = file.slice('src/'.length)
    if (sources.has(path)) continue
    const text = await readFile(join(root, file), 'utf8')
    sources.set(
      path,
      text.replace(IMPORT, (_all, before: string, target: string) => {
        const isOurs = target.startsWith('.')
        if (isOurs) waiting.push(join(dirname(file), target).replaceAll('\\', '/'))
        return `${before}'${isOurs ? target : rename(target, path)}'`
      }),
    )
  }
  return sources
}
