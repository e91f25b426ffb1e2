import { inTurn } from '../in-turn.ts'
import type { Progress } from '../progress.ts'
import type { Subject } from '../subject.ts'
import { PluginClient, type StartSample } from './plugin-client.ts'

const REPETITIONS = 41
/** The first starts read the executables from disk, and warm this process up. */
const WARM_UP = 3

export interface StartMeasurement {
  readonly subject: Subject['name']
  readonly samples: readonly StartSample[]
}

/** Measures handshake and first schema answer of each provider, in turn. */
export async function measureStarts(
  subjects: readonly Subject[],
  repetitions: number | undefined,
  { progress, signal }: { progress: Progress; signal: AbortSignal },
): Promise<readonly StartMeasurement[]> {
  const client = new PluginClient()
  const providers = subjects.flatMap(subject =>
    subject.package === undefined
      ? []
      : [{ name: subject.name, package: subject.package, samples: [] as StartSample[] }],
  )
  const rounds = repetitions ?? REPETITIONS
  progress(`start: ${rounds} starts of each provider`)
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const provider of inTurn(providers, round)) {
      signal.throwIfAborted()
      const sample = await client.measureStart(provider.package)
      if (round >= 0) provider.samples.push(sample)
    }
  }
  return providers.map(({ name, samples }) => ({ subject: name, samples }))
}
