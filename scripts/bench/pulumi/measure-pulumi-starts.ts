import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { credentials } from '@grpc/grpc-js'
import empty from 'google-protobuf/google/protobuf/empty_pb.js'
import { CommandError } from '../../command.ts'
import { executable } from '../../engines/recipe.ts'
import { inTurn } from '../in-turn.ts'
import type { Progress } from '../progress.ts'
import { loadProviderClient } from './provider-client.ts'
import type { PulumiSubject } from './subject.ts'

const REPETITIONS = 41
/** The first starts read the executables from disk, and warm this process up. */
const WARM_UP = 3

/** One start of a provider's process, in milliseconds from its beginning. */
export interface PulumiStartSample {
  /** Until the line with the port. */
  readonly portMs: number
  /** Until the first answer (GetPluginInfo) had arrived. */
  readonly answerMs: number
}

export interface PulumiStartMeasurement {
  readonly subject: PulumiSubject['name']
  readonly samples: readonly PulumiStartSample[]
}

/** Measures start and first answer of each provider, in turn. */
export async function measurePulumiStarts(
  subjects: readonly PulumiSubject[],
  repetitions: number | undefined,
  { progress, signal }: { progress: Progress; signal: AbortSignal },
): Promise<readonly PulumiStartMeasurement[]> {
  const collected = new Map(subjects.map(subject => [subject, [] as PulumiStartSample[]]))
  const rounds = repetitions ?? REPETITIONS
  progress(`pulumi: ${rounds} starts of each provider`)
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const subject of inTurn(subjects, round)) {
      signal.throwIfAborted()
      const sample = await measureStart(subject)
      if (round >= 0) collected.get(subject)?.push(sample)
    }
  }
  return [...collected].map(([{ name }, samples]) => ({ subject: name, samples }))
}

async function measureStart({ folder, title }: PulumiSubject): Promise<PulumiStartSample> {
  const { ResourceProviderClient } = await loadProviderClient()
  const started = performance.now()
  const child = spawn(join(folder, executable('pulumi-resource-ekb')), ['127.0.0.1:1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    const port = await portOf(child, title)
    const portMs = performance.now() - started
    const client = new ResourceProviderClient(`127.0.0.1:${port}`, credentials.createInsecure())
    await new Promise<void>((resolve, reject) => {
      client.getPluginInfo(new empty.Empty(), error => (error === null ? resolve() : reject(error)))
    })
    const answerMs = performance.now() - started
    client.close()
    return { portMs, answerMs }
  } finally {
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
}

async function portOf(child: ChildProcess, title: string): Promise<number> {
  if (child.stdout === null) throw new CommandError(`${title}: no stdout`)
  const lines = createInterface({ input: child.stdout })
  const exited = once(child, 'exit').then(([code]) => {
    throw new CommandError(`${title}: the provider ended with ${code} before it told its port`)
  })
  const [line] = (await Promise.race([once(lines, 'line'), exited])) as [string]
  return Number(line)
}
