import type { Clock } from '../../core/clock.ts'
import type { Logger } from '../../core/log.ts'
import type { Secret } from '../../core/secret.ts'
import type { Platform } from '../../platform/port.ts'
import type { ClientSettings } from '../../platform/settings/index.ts'

/** What a provider is made with, on every engine: everything outside of it. */
export interface ProviderParts {
  readonly version: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  /** Makes a value known that must never be printed. */
  remember(secret: Secret): void
  /** Makes the client of one platform; nothing is sent yet. */
  connect(settings: ClientSettings, logger: Logger): Promise<Platform>
}
