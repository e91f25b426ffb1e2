import { type Engine, findEngine } from '../engines/find.ts'
import { playSituation } from './terraform/scene.ts'
import { TERRAFORM_SITUATIONS } from './terraform/situations/index.ts'

const USAGE = `npm run corpus [NAME ...]

Plans situations with real engines against the emulator and stores the plans in test/review/corpus.
Without names, all of them: ${TERRAFORM_SITUATIONS.map(({ name }) => name).join(', ')}`

/** The engines whose plans are stored. */
const VERSIONS = [
  ['terraform', '1.6.6'],
  ['terraform', '1.11.4'],
  ['terraform', '1.15.5'],
  ['opentofu', '1.12.6'],
] as const

/** How many situations are played at a time. */
const AT_A_TIME = 2

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(USAGE)
    return 0
  }
  const chosen = TERRAFORM_SITUATIONS.filter(({ name }) => args.length === 0 || args.includes(name))
  if (chosen.length < args.length) {
    console.error(USAGE)
    return 2
  }
  const engines = await Promise.all(VERSIONS.map(([name, version]) => engineOf(name, version)))
  const work = chosen.flatMap(situation =>
    engines
      .filter(engine => situation.on?.(engine) ?? true)
      .map(engine => ({ title: `${situation.name} on ${engine.name} ${engine.version}`, situation, engine })),
  )
  let failed = 0
  const next = async (): Promise<void> => {
    for (let job = work.shift(); job !== undefined; job = work.shift()) {
      try {
        await playSituation(job.situation, job.engine)
        console.log(job.title)
      } catch (cause) {
        failed += 1
        console.error(`${job.title}: FAILED\n${cause instanceof Error ? cause.message : cause}`)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, next))
  return failed === 0 ? 0 : 1
}

async function engineOf(name: string, version: string): Promise<Engine> {
  const engine = await findEngine(name, version)
  if (engine === undefined)
    throw new Error(`${name} ${version} is not here: npm run engines ${name}@${version}`)
  return engine
}

process.exitCode = await main(process.argv.slice(2))
