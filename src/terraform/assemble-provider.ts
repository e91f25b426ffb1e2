import type { Redactor } from '../platform/redaction.ts'
import { systemClock } from '../platform/system-clock.ts'
import type { TerraformProvider } from './plugin/provider.ts'
import { createProvider } from './provider/provider.ts'

/** What differs between the processes that run the provider. */
export interface Surroundings {
  readonly version: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly redactor: Redactor
}

/** Puts the provider together from its real parts: this machine's clock and the client over HTTP. */
export function assembleProvider({ version, env, redactor }: Surroundings): TerraformProvider {
  return createProvider({
    version,
    env,
    clock: systemClock,
    remember: secret => redactor.register(secret),
    async connect(settings, logger) {
      // Loaded once the engine configures the provider: its schema does not need it.
      const { createClient } = await import('../platform/client.ts')
      return createClient(settings, { clock: systemClock, logger, redactor, env, random: Math.random })
    },
  })
}
