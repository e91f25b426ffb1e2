import type { EkbError } from '../../core/messages/errors/index.ts'
import { camelCase } from '../../core/messages/index.ts'
import type { ProviderParts } from '../../keys/index.ts'
import { SETTINGS } from '../../keys/model/index.ts'
import { checkSettings } from '../../keys/session/configure.ts'
import type { SettingName } from '../../platform/settings/index.ts'
import type { CheckFailure, CheckResult } from '../plugin/provider.ts'
import { type ObjectValue, SecretValue } from '../plugin/value.ts'
import { checkFailure } from './diagnostics.ts'
import { snakeCase } from './property-names.ts'
import { readSettings } from './settings.ts'

/**
 * Checks what is known of the provider's configuration. The inputs are answered as they came:
 * whatever were added, say from the environment, would be kept in the state. Only credentials are marked
 * secret, so that the state has them encrypted where somebody configured them in clear.
 */
export function checkConfig(news: ObjectValue, parts: ProviderParts): CheckResult {
  const { given, errors } = readSettings(news)
  const failures = [...errors, ...checkSettings(given, parts, 'environment')].map(error =>
    settingFailure(error, news),
  )
  const inClear = Object.entries(news).filter(
    ([name, value]) => typeof value === 'string' && isCredential(name),
  )
  const hidden = Object.fromEntries(inClear.map(([name, value]) => [name, new SecretValue(value)]))
  const inputs = { ...news, ...hidden }
  return { inputs, ...(failures.length > 0 && { failures }) }
}

/**
 * The engine prints the value of the property that a failure names, also of a secret one. So the property
 * is named only where its value may be read by anybody; the text names the setting in any case.
 */
function settingFailure(error: EkbError, news: ObjectValue): CheckFailure {
  const failure = checkFailure(error)
  const [name] = error.path ?? []
  const value = news[camelCase(String(name))]
  const isPrintable =
    SETTINGS.properties[name as SettingName]?.sensitive !== true &&
    (typeof value === 'number' || (typeof value === 'string' && /^[^\r\n@]*$/.test(value)))
  return isPrintable ? failure : { ...failure, property: '' }
}

function isCredential(name: string): boolean {
  return SETTINGS.properties[snakeCase(name) as SettingName]?.sensitive === true
}
