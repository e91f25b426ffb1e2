import type { Clock } from '../core/clock.ts'
import type { Logger } from '../core/log.ts'
import type { Redactor } from '../core/redaction/redaction.ts'
import type { Secret } from '../core/secret.ts'
import { systemClock } from '../core/system-clock.ts'
import type { Platform } from './port.ts'
import type { ClientSettings } from './settings/index.ts'
import { agentPool } from './transport/agent-pool.ts'

/** What differs between the processes that run a provider. */
export interface ProcessEnvironment {
  readonly version: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly redactor: Redactor
}

/** The dependencies of a real provider: the clock of this machine and the client over HTTP. Its clients share connections. */
export function realParts({ version, env, redactor }: ProcessEnvironment): ProcessEnvironment & {
  readonly clock: Clock
  readonly remember: (secret: Secret) => void
  readonly connect: (settings: ClientSettings, logger: Logger) => Promise<Platform>
} {
  const agents = agentPool()
  return {
    version,
    env,
    redactor,
    clock: systemClock,
    remember: secret => redactor.register(secret),
    async connect(settings, logger) {
      // Loaded once the engine configures the provider: its schema does not need it.
      const { createClient } = await import('./client.ts')
      return createClient(settings, {
        clock: systemClock,
        logger,
        redactor,
        env,
        random: Math.random,
        agents,
      })
    },
  }
}
