import { checkSettings } from '../../keys/configure.ts'
import type { ProviderParts } from '../../keys/index.ts'
import { SETTINGS } from '../../keys/model/index.ts'
import type { EkbError } from '../../platform/errors/index.ts'
import type { SettingName } from '../../platform/settings/index.ts'
import type { CheckFailure, CheckResult } from '../plugin/provider.ts'
import type { ObjectValue } from '../plugin/value.ts'
import { camelCase } from './property-names.ts'
import { readSettings } from './settings.ts'
import { checkFailure } from './words.ts'

/**
 * Checks what is known of the provider's configuration. The inputs are answered exactly as they came:
 * whatever were added, say from the environment, would be kept in the state.
 */
export function checkConfig(news: ObjectValue, parts: ProviderParts): CheckResult {
  const { given, errors } = readSettings(news)
  const failures = [...errors, ...checkSettings(given, parts, 'environment')].map(error =>
    settingFailure(error, news),
  )
  return { inputs: news, ...(failures.length > 0 && { failures }) }
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
