import {
  type ConfiguredSession,
  type ProviderParts,
  UNKNOWN_VALUE,
  type UnknownValue,
} from '../../keys/index.ts'
import {
  type ConfiguredSettings,
  checkSettings,
  configure,
  SETTING_NAMES,
} from '../../keys/session/configure.ts'
import type { CallContext } from '../plugin/call-context.ts'
import { type ObjectValue, Unknown, type Value } from '../plugin/value.ts'
import { diagnosticsOf } from './diagnostics.ts'

const CREDENTIALS_FROM = 'configuration'

/** Checks what is known of a provider block. Missing settings may still come from the environment. */
export function validateSettings(config: ObjectValue, parts: ProviderParts) {
  return { diagnostics: diagnosticsOf({ errors: checkSettings(settings(config), parts, CREDENTIALS_FROM) }) }
}

/** Reads all settings and starts a session, unless some of them are not known yet. */
export async function configureProvider(
  config: ObjectValue,
  engine: string,
  parts: ProviderParts,
  { stop, log }: CallContext,
): Promise<{ configured: ConfiguredSession; diagnostics: ReturnType<typeof diagnosticsOf> }> {
  const { configured, errors } = await configure(settings(config), parts, {
    userAgent: `ekb/${parts.version} (terraform-plugin; ${engine})`,
    logger: log,
    stop,
    credentialsFrom: CREDENTIALS_FROM,
  })
  return { configured, diagnostics: diagnosticsOf({ errors }) }
}

function settings(config: ObjectValue): ConfiguredSettings {
  return Object.fromEntries(SETTING_NAMES.map(name => [name, given(config[name])])) as ConfiguredSettings
}

function given(value: Value | undefined): string | number | null | UnknownValue {
  if (value instanceof Unknown) return UNKNOWN_VALUE
  return typeof value === 'string' || typeof value === 'number' ? value : null
}
