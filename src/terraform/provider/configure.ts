import { type Configured, LATER, startWalk } from '../../keys/index.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Logger } from '../../platform/log.ts'
import type { Platform } from '../../platform/port.ts'
import type { Secret } from '../../platform/secret.ts'
import {
  type ClientSettings,
  type GivenSettings,
  resolveSettings,
  SETTING_VARIABLES,
  type SettingName,
} from '../../platform/settings/index.ts'
import type { CallContext } from '../plugin/provider.ts'
import { type ObjectValue, Unknown, type Value } from '../plugin/value.ts'
import { diagnosticsOf } from './diagnostics.ts'

/** What the provider is made with: everything outside of it. */
export interface ProviderParts {
  readonly version: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  /** Makes a value known that must never be printed. */
  remember(secret: Secret): void
  /** Makes the client of one platform; nothing is sent yet. */
  connect(settings: ClientSettings, logger: Logger): Promise<Platform>
}

/** Checks what is known of a provider block. Missing settings may still come from the environment. */
export function validateSettings(config: ObjectValue, { env }: ProviderParts) {
  const { errors } = resolveSettings(givenSettings(config), env, { unknown: unknownSettings(config) })
  return { diagnostics: diagnosticsOf({ errors: errors.filter(error => error.code !== 'SETTING_MISSING') }) }
}

/** Reads all settings and starts a walk, unless some of them are not known yet. */
export async function configure(
  config: ObjectValue,
  engine: string,
  parts: ProviderParts,
  { stop, log }: CallContext,
): Promise<{ configured: Configured; diagnostics: ReturnType<typeof diagnosticsOf> }> {
  const unknown = unknownSettings(config)
  const { settings, projectId, errors } = resolveSettings(givenSettings(config), parts.env, { unknown })
  const userAgent = `ekb/${parts.version} (terraform-plugin; ${engine})`
  const project = unknown.has('project_id') ? LATER : projectId
  const platform = settings && (await parts.connect({ ...settings, userAgent }, log))
  return {
    configured: {
      ...(platform && { walk: startWalk(platform, parts.clock, stop) }),
      ...(project !== undefined && { projectId: project }),
    },
    diagnostics: diagnosticsOf({ errors }),
  }
}

function givenSettings(config: ObjectValue): GivenSettings {
  return Object.fromEntries(settingNames().map(name => [name, given(config[name])]))
}

function given(value: Value | undefined): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

function unknownSettings(config: ObjectValue): ReadonlySet<SettingName> {
  return new Set(settingNames().filter(name => config[name] instanceof Unknown))
}

function settingNames(): SettingName[] {
  return Object.keys(SETTING_VARIABLES) as SettingName[]
}
