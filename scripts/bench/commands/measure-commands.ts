import { rm } from 'node:fs/promises'
import type { RequestCounts } from '../../../src/emulator/index.ts'
import type { BenchServer } from '../bench-server.ts'
import { inTurn } from '../in-turn.ts'
import type { Installation, Source } from '../installation.ts'
import { type CommandSample, measureCommand } from '../measure-command.ts'
import type { Progress } from '../progress.ts'
import type { Subject } from '../subject.ts'

/** The life of a configuration, in its order. Each step fails where it does not do what it is named after. */
export const STEPS = ['plan', 'apply', 'no-op plan', 'refresh', 'destroy'] as const
export type Step = (typeof STEPS)[number]

const ARGUMENTS: Readonly<Record<Step, readonly string[]>> = {
  plan: ['plan', '-no-color'],
  apply: ['apply', '-no-color', '-auto-approve'],
  // Any change that it would plan ends it with 2.
  'no-op plan': ['plan', '-no-color', '-detailed-exitcode'],
  refresh: ['plan', '-no-color', '-refresh-only'],
  destroy: ['destroy', '-no-color', '-auto-approve'],
}

/** Below this many keys a provider takes little more than for its start, and watching it is not worth its own cost. */
const WATCHED_FROM = 1000

/** Up to this many keys, a command takes little more than what the engine takes for the package. */
const OVERRIDDEN_TO = 10

export interface StepSample extends CommandSample {
  readonly requests: RequestCounts
}

/** Every sample of one step of one subject. */
export interface StepMeasurement {
  readonly subject: Subject['name']
  readonly keys: number
  readonly latencyMs: number
  readonly step: Step
  /** How the engine came to the provider. */
  readonly source: Source
  /** The nth sample of each subject was taken in the nth round. */
  readonly samples: readonly StepSample[]
}

/** What every round needs. */
export interface CommandContext {
  readonly installation: Installation
  readonly server: BenchServer
  readonly progress: Progress
  readonly signal: AbortSignal
}

/** Takes every subject through plan, apply, no-op plan and destroy, in turn, for each size and latency. */
export async function measureCommands(
  subjects: readonly Subject[],
  plan: {
    readonly keys: readonly number[]
    readonly latencies: readonly number[]
    readonly repetitions: number | undefined
  },
  context: CommandContext,
): Promise<readonly StepMeasurement[]> {
  const measurements: StepMeasurement[] = []
  for (const keys of plan.keys) {
    for (const latencyMs of plan.latencies) {
      const rounds = plan.repetitions ?? repetitionsFor(keys)
      await context.server.setLatency(latencyMs)
      const lives = sourcesFor(keys).flatMap(source =>
        subjects.map(subject => ({ subject, source, rounds: [] as StepSample[][] })),
      )
      for (let round = 0; round < rounds; round += 1) {
        context.progress(`commands: ${keys} keys, ${latencyMs} ms latency, round ${round + 1} of ${rounds}`)
        for (const life of inTurn(lives, round)) {
          life.rounds.push(await lifeOf(life.subject, keys, life.source, context))
        }
      }
      for (const { subject, source, rounds } of lives) {
        for (const [index, step] of STEPS.entries()) {
          const samples = rounds.flatMap(round => round[index] ?? [])
          measurements.push({ subject: subject.name, keys, latencyMs, step, source, samples })
        }
      }
    }
  }
  return measurements
}

/** Small sizes are quick, and need more samples. */
function repetitionsFor(keys: number): number {
  return keys < 10 ? 11 : keys < 1000 ? 5 : 2
}

function sourcesFor(keys: number): readonly Source[] {
  return keys < OVERRIDDEN_TO ? ['lock-file', 'dev-overrides'] : ['lock-file']
}

async function lifeOf(
  subject: Subject,
  keys: number,
  source: Source,
  context: CommandContext,
): Promise<StepSample[]> {
  const { installation, server, signal } = context
  const workspace = await installation.prepare(subject, keys, server)
  const samples: StepSample[] = []
  await server.takeCounts()
  for (const step of STEPS) {
    const sample = await measureCommand({
      command: installation.engine.path,
      args: ARGUMENTS[step],
      cwd: workspace.folder,
      env: workspace.environment(source),
      watch: keys >= WATCHED_FROM ? installation.executable(subject) : undefined,
      signal,
    })
    samples.push({ ...sample, requests: await server.takeCounts() })
  }
  await rm(workspace.folder, { recursive: true, force: true })
  return samples
}
