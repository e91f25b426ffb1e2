import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inTurn } from '../in-turn.ts'
import { measureCommand } from '../measure-command.ts'
import type { Progress } from '../progress.ts'

const REPETITIONS = 11
/** The first rounds read the packages from disk. */
const WARM_UP = 1
/** So many keys are compared with an empty app. */
export const MANY = 500

/** What the synthesis of one app took. */
export interface SynthesisMeasurement {
  readonly framework: 'cdktf' | 'cdktn'
  readonly keys: number
  /** Wall time of the app's process, by round: apps of one round ran one after the other. */
  readonly seconds: readonly number[]
}

/** Measures how long apps of both CDKs take: an empty one, and one with {@link MANY} guarded keys, in turn. */
export async function measureSynthesis(
  repetitions: number | undefined,
  { progress, signal }: { progress: Progress; signal: AbortSignal },
): Promise<readonly SynthesisMeasurement[]> {
  const apps = (['cdktf', 'cdktn'] as const).flatMap(framework =>
    [0, MANY].map(keys => ({ framework, keys, seconds: [] as number[] })),
  )
  const rounds = repetitions ?? REPETITIONS
  progress(`cdk: ${rounds} syntheses of each app`)
  const folder = await mkdtemp(join(tmpdir(), 'ekb-bench-cdk-'))
  try {
    for (let round = -WARM_UP; round < rounds; round += 1) {
      for (const { framework, keys, seconds } of inTurn(apps, round)) {
        const args = [join(import.meta.dirname, 'app.ts'), framework, `${keys}`]
        const sample = await measureCommand({
          command: process.execPath,
          args,
          cwd: folder,
          env: process.env,
          signal,
        })
        if (round >= 0) seconds.push(sample.seconds)
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return apps
}
