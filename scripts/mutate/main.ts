/**
 * `npm run mutate`: says how many small changes of the rules the unit tests notice. Survivors go to stdout,
 * progress to stderr; the exit code is 0 however many there are.
 */
import { globSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../build/places.ts'
import { CommandError } from '../command.ts'
import { findMutants, type Mutant, mutated } from './mutants.ts'
import { type MutateOptions, readOptions, USAGE } from './options.ts'
import { ROOMS, type Room } from './rooms.ts'
import { runTests, type Verdict } from './run-tests.ts'
import { sample } from './sample.ts'

interface Placed {
  readonly room: Room
  /** Below the root of the repository. */
  readonly file: string
  readonly source: string
  readonly mutant: Mutant
}

async function main({ sample: count, seed, only, jobs }: MutateOptions): Promise<void> {
  const all = (await Promise.all(ROOMS.map(room => mutantsIn(room, only)))).flat()
  if (all.length === 0) throw new CommandError(`no source has "${only}" in its path`)
  const chosen = sample(all, count, seed)
  const rooms = ROOMS.filter(room => chosen.some(one => one.room === room))
  console.error(`mutate: ${chosen.length} of ${all.length} mutants, seed ${seed}`)
  for (const filters of rooms.flatMap(({ tests }) => tests)) {
    if ((await runTests(filters)) !== 'survived') {
      throw new CommandError(`the tests fail without a mutant: ${filters.join(', ')}`)
    }
  }
  const folder = await mkdtemp(join(tmpdir(), 'ekb-mutants-'))
  try {
    await requireArrival(chosen, join(folder, 'broken.ts'))
    const verdicts = await sideBySide(chosen, jobs, async (one, at) => {
      const verdict = await judge(one, join(folder, `${at}.ts`))
      if (verdict === 'survived') console.log(describe(one))
      console.error(`mutate: ${at + 1} of ${chosen.length}: ${verdict} (${one.mutant.what} in ${one.file})`)
      return verdict
    })
    console.log(summary(verdicts))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A source that cannot be loaded must be noticed: else the tests do not get to see what is changed. */
async function requireArrival([first]: readonly Placed[], path: string): Promise<void> {
  if (first === undefined) return
  await writeFile(path, "throw new Error('the tests see this source')\n")
  const verdict = await runTests(first.room.tests.flat(), { mutated: join(root, first.file), mutant: path })
  if (verdict !== 'killed') throw new CommandError(`the tests do not see what is changed in ${first.file}`)
}

async function mutantsIn(room: Room, only: string): Promise<readonly Placed[]> {
  const files = globSync(`${room.sources}/**/*.ts`, { cwd: root })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => file.includes(only))
    .sort()
  const found = files.map(async file => {
    const source = await readFile(join(root, file), 'utf8')
    return findMutants(source).map(mutant => ({ room, file, source, mutant }))
  })
  return (await Promise.all(found)).flat()
}

async function judge({ room, file, source, mutant }: Placed, path: string): Promise<Verdict> {
  await writeFile(path, mutated(source, mutant))
  for (const filters of room.tests) {
    const verdict = await runTests(filters, { mutated: join(root, file), mutant: path })
    if (verdict !== 'survived') return verdict
  }
  return 'survived'
}

async function sideBySide<Item, Result>(
  items: readonly Item[],
  jobs: number,
  work: (item: Item, at: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  const left = items.entries()
  const worker = async () => {
    for (const [at, item] of left) results[at] = await work(item, at)
  }
  await Promise.all(Array.from({ length: jobs }, worker))
  return results
}

function describe({ file, source, mutant: { start, end, what } }: Placed): string {
  const line = source.slice(0, start).split('\n').length
  const [text = ''] = source.slice(start, Math.max(end, source.indexOf('\n', start))).split('\n')
  return `survived  ${file}:${line}  ${what}: ${text.trim()}`
}

function summary(verdicts: readonly Verdict[]): string {
  const count = (wanted: Verdict) => verdicts.filter(verdict => verdict === wanted).length
  const noticed = count('killed') + count('timeout')
  const share = ((100 * noticed) / verdicts.length).toFixed(0)
  return `${share} %: ${noticed} of ${verdicts.length} noticed (${count('timeout')} did not end), ${count('survived')} survived`
}

try {
  const options = readOptions(process.argv.slice(2))
  if (options.help) console.log(USAGE)
  else await main(options)
} catch (cause) {
  if (cause instanceof CommandError) {
    console.error(`mutate: ${cause.message}`)
    process.exitCode = 1
  } else if (cause instanceof RangeError || cause instanceof TypeError) {
    console.error(`mutate: ${cause.message}\n\n${USAGE}`)
    process.exitCode = 2
  } else throw cause
}
