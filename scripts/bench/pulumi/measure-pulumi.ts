import { CommandError } from '../../command.ts'
import { findEngine } from '../../engines/find.ts'
import type { BenchServer } from '../bench-server.ts'
import type { Progress } from '../progress.ts'
import type { Results } from '../results.ts'
import { measurePulumiCommands } from './measure-pulumi-commands.ts'
import { measurePulumiStarts } from './measure-pulumi-starts.ts'
import { makePulumiProviders } from './providers.ts'

const KEYS = 300

/** Measures the provider under Pulumi, beside those that tell what a shared list, the SDK and the engine cost. */
export async function measurePulumi(
  { latencies, repetitions }: { latencies: readonly number[]; repetitions: number | undefined },
  context: { server: BenchServer; progress: Progress; signal: AbortSignal },
): Promise<NonNullable<Results['pulumi']>> {
  const engine = await findEngine('pulumi')
  if (engine === undefined) throw new CommandError('Pulumi is not here: npm run engines pulumi')
  context.progress('pulumi: compiling the providers to compare with ...')
  const providers = await makePulumiProviders()
  try {
    const { ekb, get, floor, sdk } = providers.subjects
    return {
      engine: `${engine.name} ${engine.version}`,
      starts: await measurePulumiStarts([ekb, floor, sdk], repetitions, context),
      commands: await measurePulumiCommands(
        [ekb, get, floor],
        { keys: KEYS, latencies, ...(repetitions !== undefined && { repetitions }) },
        { ...context, engine },
      ),
    }
  } finally {
    await providers.remove()
  }
}
