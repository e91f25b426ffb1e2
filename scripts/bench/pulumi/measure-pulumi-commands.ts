import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import type { RequestCounts } from '../../../src/emulator/index.ts'
import { runOrFail } from '../../command.ts'
import type { Engine } from '../../engines/find.ts'
import type { BenchServer } from '../bench-server.ts'
import { inTurn } from '../in-turn.ts'
import { measureCommand } from '../measure-command.ts'
import type { Progress } from '../progress.ts'
import type { PulumiSubject } from './subject.ts'

/** What is measured of a stack's life, in its order; a destroy follows that is not. */
export const PULUMI_STEPS = ['up', 'no-op up', 'refresh'] as const
export type PulumiStep = (typeof PULUMI_STEPS)[number]

const ARGUMENTS: Readonly<Record<PulumiStep, readonly string[]>> = {
  up: ['up', '--yes', '--skip-preview'],
  'no-op up': ['up', '--yes', '--skip-preview', '--expect-no-changes'],
  refresh: ['refresh', '--yes', '--skip-preview', '--expect-no-changes'],
}

export interface PulumiSample {
  readonly seconds: number
  readonly requests: RequestCounts
}

/** Every sample of one step of one subject. */
export interface PulumiMeasurement {
  readonly subject: PulumiSubject['name']
  readonly keys: number
  readonly latencyMs: number
  readonly step: PulumiStep
  /** The nth sample of each subject was taken in the nth round. */
  readonly samples: readonly PulumiSample[]
}

export interface PulumiContext {
  readonly engine: Engine
  readonly server: BenchServer
  readonly progress: Progress
  readonly signal: AbortSignal
}

const REPETITIONS = 2

/** Takes a stack of each subject through its life, in turn, for each latency. */
export async function measurePulumiCommands(
  subjects: readonly PulumiSubject[],
  { keys, latencies, repetitions }: { keys: number; latencies: readonly number[]; repetitions?: number },
  context: PulumiContext,
): Promise<readonly PulumiMeasurement[]> {
  const measurements: PulumiMeasurement[] = []
  for (const latencyMs of latencies) {
    const collected = new Map<PulumiSubject, PulumiSample[][]>(subjects.map(subject => [subject, []]))
    const rounds = repetitions ?? REPETITIONS
    await context.server.setLatency(latencyMs)
    for (let round = 0; round < rounds; round += 1) {
      context.progress(`pulumi: ${keys} keys, ${latencyMs} ms latency, round ${round + 1} of ${rounds}`)
      for (const subject of inTurn(subjects, round)) {
        collected.get(subject)?.push(await lifeOf(subject, keys, context))
      }
    }
    for (const [{ name }, lives] of collected) {
      for (const [index, step] of PULUMI_STEPS.entries()) {
        const samples = lives.flatMap(life => life[index] ?? [])
        measurements.push({ subject: name, keys, latencyMs, step, samples })
      }
    }
  }
  return measurements
}

async function lifeOf(subject: PulumiSubject, keys: number, context: PulumiContext): Promise<PulumiSample[]> {
  const { engine, server, signal } = context
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'ekb-bench-pulumi-')))
  try {
    const env = environment(folder, engine, server)
    const project = join(folder, 'project')
    await mkdir(project)
    await mkdir(join(folder, 'backend'))
    await writeFile(join(project, 'Pulumi.yaml'), program(subject.folder, keys))
    const order = { command: engine.path, cwd: project, env, signal }
    await runOrFail(engine.path, ['stack', 'init', 'bench', '--non-interactive'], { cwd: project, env })
    await server.takeCounts()
    const samples: PulumiSample[] = []
    for (const step of PULUMI_STEPS) {
      const args = [...ARGUMENTS[step], '--non-interactive', '--suppress-outputs', '--suppress-progress']
      const { seconds } = await measureCommand({ ...order, args })
      samples.push({ seconds, requests: await server.takeCounts() })
    }
    await measureCommand({ ...order, args: ['destroy', '--yes', '--skip-preview', '--non-interactive'] })
    await server.takeCounts()
    return samples
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A YAML program of that many keys. */
function program(providerFolder: string, keys: number): string {
  const resources = Array.from(
    { length: keys },
    (_, index) =>
      `  bench-${index}:\n    type: ekb:ApiKey\n    properties: { name: bench-${index}, type: locked_down_viewer }\n`,
  )
  return `name: bench
runtime: yaml
plugins:
  providers:
    - name: ekb
      path: ${providerFolder}
resources:
${resources.join('')}`
}

function environment(folder: string, engine: Engine, server: BenchServer): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(PULUMI_|EKB_|NODE_|npm_|https?_proxy$|no_proxy$)/i.test(name),
  )
  return {
    ...Object.fromEntries(inherited),
    PATH: [dirname(engine.path), process.env['PATH']].join(delimiter),
    HOME: folder,
    PULUMI_HOME: join(folder, '.pulumi'),
    PULUMI_BACKEND_URL: `file://${join(folder, 'backend')}`,
    PULUMI_CONFIG_PASSPHRASE: '',
    PULUMI_SKIP_UPDATE_CHECK: 'true',
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: 'true',
    EKB_ENDPOINT: server.endpoint,
    EKB_API_KEY: server.apiKey,
    EKB_API_SECRET: server.apiSecret,
    EKB_PROJECT_ID: server.projectId,
  }
}
