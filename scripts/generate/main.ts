import { root } from '../build/places.ts'
import { CommandError } from '../command.ts'
import { differences, mend } from './differences.ts'
import { generators } from './generators.ts'

/** Writes every generated file and removes the ones that are made no longer; `--check` only names them. */
async function main(args: readonly string[]): Promise<number> {
  const checking = args.includes('--check')
  const found = await differences(root, generators)
  if (!checking) await mend(root, found)
  for (const { generator, path, content } of found) {
    console.log(`${generator}: ${path} ${verb(content, checking)}`)
  }
  if (found.length === 0) console.log('generate: everything is up to date')
  else if (checking) console.error('generate: run `npm run generate` and commit what it writes')
  return checking && found.length > 0 ? 1 : 0
}

function verb(content: string | undefined, checking: boolean): string {
  if (checking) return content === undefined ? 'is no longer generated' : 'is not what would be generated'
  return content === undefined ? 'removed' : 'written'
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (cause) {
  if (!(cause instanceof CommandError)) throw cause
  console.error(`generate: ${cause.message}`)
  process.exitCode = 1
}
