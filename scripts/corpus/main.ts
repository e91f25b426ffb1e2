import { rm } from 'node:fs/promises'
import { type Engine, findEngine } from '../engines/find.ts'
import { playPulumi } from './pulumi/scene.ts'
import type { PulumiSituation } from './pulumi/situation.ts'
import { PULUMI_SITUATIONS } from './pulumi/situations.ts'
import { copyProvider } from './terraform/copy-provider.ts'
import { playSituation } from './terraform/scene.ts'
import type { Situation } from './terraform/situation.ts'
import { TERRAFORM_SITUATIONS } from './terraform/situations/index.ts'

const USAGE = `npm run corpus [NAME ...]

Plans situations with real engines against the emulator and stores the plans in test/review/corpus.
Without names, all of them: ${[...TERRAFORM_SITUATIONS, ...PULUMI_SITUATIONS].map(({ name }) => name).join(', ')}`

/** The engines whose plans are stored. */
const VERSIONS = [
  ['terraform', '1.6.6'],
  ['terraform', '1.11.4'],
  ['terraform', '1.15.5'],
  ['opentofu', '1.12.6'],
] as const

/** How many situations are played at a time. */
const AT_A_TIME = 2

/** One situation on one engine. */
interface Job {
  readonly title: string
  play(): Promise<void>
}

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(USAGE)
    return 0
  }
  const isChosen = ({ name }: { readonly name: string }) => args.length === 0 || args.includes(name)
  const terraform = TERRAFORM_SITUATIONS.filter(isChosen)
  const pulumi = PULUMI_SITUATIONS.filter(isChosen)
  if (terraform.length + pulumi.length < args.length) {
    console.error(USAGE)
    return 2
  }
  const provider = await copyProvider()
  const work = [...(await terraformJobs(terraform, provider.cliConfig)), ...(await pulumiJobs(pulumi))]
  let failed = 0
  const next = async (): Promise<void> => {
    for (let job = work.shift(); job !== undefined; job = work.shift()) {
      try {
        await job.play()
        console.log(job.title)
      } catch (cause) {
        failed += 1
        console.error(`${job.title}: FAILED\n${cause instanceof Error ? cause.message : cause}`)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, next))
  await rm(provider.folder, { recursive: true })
  return failed === 0 ? 0 : 1
}

async function terraformJobs(situations: readonly Situation[], cliConfig: string): Promise<Job[]> {
  const engines = await Promise.all(VERSIONS.map(([name, version]) => engineOf(name, version)))
  return situations.flatMap(situation =>
    engines
      .filter(engine => situation.on?.(engine) ?? true)
      .map(engine => ({
        title: `${situation.name} on ${engine.name} ${engine.version}`,
        play: () => playSituation(situation, engine, cliConfig),
      })),
  )
}

async function pulumiJobs(situations: readonly PulumiSituation[]): Promise<Job[]> {
  if (situations.length === 0) return []
  const engine = await engineOf('pulumi', '3.259.0')
  return situations.map(situation => ({ title: situation.name, play: () => playPulumi(situation, engine) }))
}

async function engineOf(name: string, version: string): Promise<Engine> {
  const engine = await findEngine(name, version)
  if (engine === undefined)
    throw new Error(`${name} ${version} is not here: npm run engines ${name}@${version}`)
  return engine
}

process.exitCode = await main(process.argv.slice(2))
