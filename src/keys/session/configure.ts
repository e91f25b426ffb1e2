import type { Clock } from '../../core/clock.ts'
import type { Logger } from '../../core/log.ts'
import type { EkbError } from '../../core/messages/errors/index.ts'
import type { Secret } from '../../core/secret.ts'
import type { Platform } from '../../platform/port.ts'
import {
  type ClientSettings,
  type CredentialsFrom,
  type GivenSettings,
  resolveSettings,
  SETTING_VARIABLES,
  type SettingName,
} from '../../platform/settings/index.ts'
import { UNKNOWN_VALUE, type UnknownValue } from '../state/inputs.ts'
import type { ConfiguredSession } from './configured-session.ts'
import type { Pair } from './lines.ts'
import { startSession } from './session.ts'

/** What a provider depends on, on every engine. */
export interface ProviderParts {
  readonly version: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  /** Registers a value that must never be printed. */
  remember(secret: Secret): void
  /** Creates the client of one platform; it sends nothing yet. */
  connect(settings: ClientSettings, logger: Logger): Promise<Platform>
}

/** The names of all settings. */
export const SETTING_NAMES = Object.keys(SETTING_VARIABLES) as readonly SettingName[]

/** The provider's own settings as an engine passes them; null if one is not set. */
export type ConfiguredSettings = Readonly<Record<SettingName, string | number | null | UnknownValue>>

/** What configures the provider besides its settings. */
export interface EngineSide {
  /** The value of the User-Agent header. */
  readonly userAgent: string
  readonly logger: Logger
  /** Aborted once the engine asks to stop. */
  readonly stop: AbortSignal
  readonly credentialsFrom: CredentialsFrom
}

/** Checks the settings that are known. A missing one is no error: a later environment may set it. */
export function checkSettings(
  given: ConfiguredSettings,
  { env }: ProviderParts,
  credentialsFrom: CredentialsFrom,
): readonly EkbError[] {
  const { errors } = resolveSettings(known(given), env, { unknown: unknown(given), credentialsFrom })
  return errors.filter(({ code }) => code !== 'SETTING_MISSING' && code !== 'CREDENTIALS_ELSEWHERE')
}

/** Reads all settings and starts a session, unless some settings are wrong or not known yet. */
export async function configure(
  given: ConfiguredSettings,
  parts: ProviderParts,
  { userAgent, logger, stop, credentialsFrom }: EngineSide,
): Promise<{ readonly configured: ConfiguredSession; readonly errors: readonly EkbError[] }> {
  const options = { unknown: unknown(given), credentialsFrom }
  const { settings, projectId, errors } = resolveSettings(known(given), parts.env, options)
  const platform = settings && (await parts.connect({ ...settings, userAgent }, logger))
  const credentials = settings && {
    key: settings.apiKey,
    connect: ({ key, secret }: Pair) =>
      parts.connect({ ...settings, userAgent, apiKey: key, apiSecret: secret }, logger),
  }
  const project = given.project_id === UNKNOWN_VALUE ? UNKNOWN_VALUE : projectId
  return {
    configured: {
      ...(platform && { session: startSession(platform, parts.clock, stop, credentials, projectId) }),
      ...(project !== undefined && { projectId: project }),
    },
    errors,
  }
}

function known(given: ConfiguredSettings): GivenSettings {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, value === UNKNOWN_VALUE ? null : value]),
  )
}

function unknown(given: ConfiguredSettings): ReadonlySet<SettingName> {
  return new Set(SETTING_NAMES.filter(name => given[name] === UNKNOWN_VALUE))
}
