import { CommandError } from '../command.ts'
import { install } from './cache.ts'
import { catalog, parseWanted, type Wanted } from './catalog.ts'
import { findEngine } from './find.ts'

const USAGE = `npm run engines [NAME[@VERSION] ...]

Fills the engine cache; without names, with everything:
${catalog.map(recipe => `  ${recipe.name.padEnd(20)} ${recipe.versions.join(', ')}  (needs ${recipe.needs})`).join('\n')}`

/** Brings each wanted engine into the cache, one line each. Answers the exit code. */
async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(USAGE)
    return 0
  }
  const names = args.length > 0 ? args : catalog.map(recipe => recipe.name)
  let failed = 0
  for (const wanted of names.flatMap(parseWanted)) {
    if (!(await provide(wanted))) failed += 1
  }
  return failed === 0 ? 0 : 1
}

async function provide({ recipe, version }: Wanted): Promise<boolean> {
  const label = `${recipe.name} ${version}`
  const present = await findEngine(recipe.name, version)
  if (present !== undefined) {
    console.log(`${label}  ${present.origin === 'path' ? 'on PATH' : 'cached'}  ${present.path}`)
    return true
  }
  const started = performance.now()
  try {
    const { path } = await install(recipe, version, {
      onBuild: () => console.log(`${label}  building ...`),
      onWait: pid => console.log(`${label}  process ${pid} is building it, waiting ...`),
    })
    console.log(`${label}  built in ${((performance.now() - started) / 1000).toFixed(1)} s  ${path}`)
    return true
  } catch (cause) {
    if (!(cause instanceof CommandError)) throw cause
    console.error(`${label}  FAILED (needs ${recipe.needs}): ${cause.message}`)
    return false
  }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (cause) {
  if (!(cause instanceof RangeError)) throw cause
  console.error(`${cause.message}\n\n${USAGE}`)
  process.exitCode = 2
}
