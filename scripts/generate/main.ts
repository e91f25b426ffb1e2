import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { root } from '../build/places.ts'
import { CommandError } from '../command.ts'
import type { Generator } from './generator.ts'
import { generators } from './generators.ts'

/** Writes every generated file and removes the ones that are made no longer; `--check` only names them. */
async function main(args: readonly string[]): Promise<number> {
  const checking = args.includes('--check')
  let drifted = 0
  for (const generator of generators) {
    for (const [path, content] of await differences(generator)) {
      drifted += 1
      console.log(`${generator.name}: ${path} ${verb(content, checking)}`)
      if (!checking) await put(path, content)
    }
  }
  if (drifted === 0) console.log('generate: everything is up to date')
  else if (checking) console.error('generate: run `npm run generate` and commit what it writes')
  return checking && drifted > 0 ? 1 : 0
}

/** Files whose content is not what the generator makes; without content, the ones it no longer makes. */
async function differences(generator: Generator): Promise<ReadonlyMap<string, string | undefined>> {
  const made = await generator.generate()
  const found = new Map<string, string | undefined>()
  for (const [path, content] of made) {
    if ((await current(path)) !== content) found.set(path, content)
  }
  const patterns = generator.folders.map(folder => `${folder}/**/*`)
  const exclude = generator.built ?? []
  for await (const entry of glob(patterns, { cwd: root, withFileTypes: true, exclude })) {
    const path = join(entry.parentPath, entry.name)
      .slice(root.length + 1)
      .replaceAll('\\', '/')
    if (entry.isFile() && !made.has(path)) found.set(path, undefined)
  }
  return found
}

function verb(content: string | undefined, checking: boolean): string {
  if (checking) return content === undefined ? 'is no longer generated' : 'is not what would be generated'
  return content === undefined ? 'removed' : 'written'
}

async function current(path: string): Promise<string | undefined> {
  return readFile(join(root, path), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined
    throw cause
  })
}

async function put(path: string, content: string | undefined): Promise<void> {
  const file = join(root, path)
  if (content === undefined) return rm(file)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (cause) {
  if (!(cause instanceof CommandError)) throw cause
  console.error(`generate: ${cause.message}`)
  process.exitCode = 1
}
