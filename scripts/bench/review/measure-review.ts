import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dist } from '../../build/places.ts'
import { executable } from '../../engines/recipe.ts'
import { inTurn } from '../in-turn.ts'
import { type CommandSample, measureCommand } from '../measure-command.ts'
import type { Progress } from '../progress.ts'
import { measureFirstByte } from './first-byte.ts'
import { findFloor } from './floor.ts'
import { type PlanSize, writePlan } from './write-plan.ts'

/** A plan of about 100 MB. */
export const LARGE: PlanSize = { keys: 1000, others: 10_000 }
/** A plan as most pull requests have one. */
const SMALL: PlanSize = { keys: 2, others: 2 }

const REPETITIONS = 7
const START_REPETITIONS = 21
/** The first rounds read the executables and the plan from disk. */
const WARM_UP = 1

const READ = `
const plan = JSON.parse(require('fs').readFileSync(process.argv[1], 'utf8'))
process.stdout.write(plan.format_version)`

/** What a review took, beside what the same plan takes at least. Samples of one place belong to one round. */
export interface ReviewMeasurement {
  /** Size of the large plan in MB (10^6 bytes). */
  readonly planMB: number
  /** What counted the actions of the large plan. */
  readonly floorTitle: string
  readonly review: readonly CommandSample[]
  readonly floor: readonly CommandSample[]
  /** Milliseconds to the first byte about a small plan: of a review, and of Node.js that only parses it. */
  readonly firstByteMs: { readonly review: readonly number[]; readonly node: readonly number[] }
}

/** Measures `ekb review` on a large and on a small plan, in turn with the least that can be done with each. */
export async function measureReview(
  repetitions: number | undefined,
  { progress, signal }: { progress: Progress; signal: AbortSignal },
): Promise<ReviewMeasurement> {
  const folder = await mkdtemp(join(tmpdir(), 'ekb-bench-review-'))
  try {
    const [large, small] = [join(folder, 'large.json'), join(folder, 'small.json')]
    await writePlan(large, LARGE)
    await writePlan(small, SMALL)
    const floor = findFloor()
    const run = { folder, progress, signal }
    return {
      planMB: (await stat(large)).size / 1e6,
      floorTitle: floor.title,
      ...(await measureLarge(large, floor, repetitions ?? REPETITIONS, run)),
      firstByteMs: await measureSmall(small, repetitions ?? START_REPETITIONS, run),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Run {
  readonly folder: string
  readonly progress: Progress
  readonly signal: AbortSignal
}

const EKB = join(dist, 'bin', executable('ekb'))

function reviewOf(plan: string): readonly string[] {
  return ['review', plan, '--format', 'json', '--fail-on', 'never']
}

async function measureLarge(
  plan: string,
  floor: ReturnType<typeof findFloor>,
  rounds: number,
  { folder, progress, signal }: Run,
): Promise<Pick<ReviewMeasurement, 'review' | 'floor'>> {
  const review: CommandSample[] = []
  const floors: CommandSample[] = []
  const commands = [
    { samples: review, order: { command: EKB, args: reviewOf(plan), watch: EKB } },
    { samples: floors, order: { command: floor.command, args: floor.args(plan) } },
  ]
  progress(`review: ${rounds} reviews of a large plan, beside ${floor.title}`)
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const { samples, order } of inTurn(commands, round)) {
      const sample = await measureCommand({ ...order, cwd: folder, env: process.env, signal })
      if (round >= 0) samples.push(sample)
    }
  }
  return { review, floor: floors }
}

async function measureSmall(
  plan: string,
  rounds: number,
  { progress, signal }: Run,
): Promise<ReviewMeasurement['firstByteMs']> {
  const samples = { review: [] as number[], node: [] as number[] }
  const commands = [
    { name: 'review', command: EKB, args: reviewOf(plan) },
    { name: 'node', command: process.execPath, args: ['-e', READ, plan] },
  ] as const
  progress(`review: ${rounds} reviews of a small plan, beside Node.js alone`)
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const { name, command, args } of inTurn(commands, round)) {
      signal.throwIfAborted()
      const milliseconds = await measureFirstByte(command, args)
      if (round >= 0) samples[name].push(milliseconds)
    }
  }
  return samples
}
