import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { camelCase, engineText } from '../../core/messages/index.ts'
import { UNKNOWN_VALUE, type UnknownValue } from '../../keys/index.ts'
import { SETTINGS } from '../../keys/model/index.ts'
import { type ConfiguredSettings, SETTING_NAMES } from '../../keys/session/configure.ts'
import type { SettingName } from '../../platform/settings/index.ts'
import { type ObjectValue, Unknown, type Value } from '../plugin/value.ts'
import { unwrapped } from './values.ts'

/** What the engine itself keeps beside the settings of a provider. */
const OF_THE_ENGINE: ReadonlySet<string> = new Set(['version', 'pluginDownloadURL', 'pluginChecksums'])

const NAMES: ReadonlySet<string> = new Set(SETTING_NAMES.map(camelCase))

/** What was set, by the names of the model, and what is wrong with the form of it. */
export interface SettingsRead {
  readonly given: ConfiguredSettings
  readonly errors: readonly EkbError[]
}

/** Reads the configuration of a stack, or the inputs of a provider that a program makes. */
export function readSettings(config: ObjectValue): SettingsRead {
  const errors = Object.keys(config)
    .filter(name => !OF_THE_ENGINE.has(name) && !name.startsWith('__') && !NAMES.has(name))
    .map(unknownSetting)
  const given = Object.fromEntries(
    SETTING_NAMES.map(name => {
      const inner = unwrapped(config[camelCase(name)]) ?? null
      const value = inner instanceof Unknown ? UNKNOWN_VALUE : inner
      if (isGiven(value)) return [name, value]
      errors.push(wrongKind(name, value))
      // It was set, so the environment is not to stand in for it: that error would say the wrong thing.
      return [name, UNKNOWN_VALUE]
    }),
  )
  return { given: given as ConfiguredSettings, errors }
}

function isGiven(value: Value | UnknownValue): value is string | number | null | UnknownValue {
  return value === null || value === UNKNOWN_VALUE || typeof value === 'string' || typeof value === 'number'
}

function unknownSetting(name: string): EkbError {
  const known = engineText(SETTING_NAMES.join(', '))
  return ekbError('SETTING_UNKNOWN', { setting: name, known })
}

function wrongKind(name: SettingName, value: Value): EkbError {
  const expected = SETTINGS.properties[name].type === 'int' ? 'a whole number' : 'a string'
  const seen = Array.isArray(value) ? 'a list' : typeof value === 'boolean' ? 'a boolean' : 'an object'
  return ekbError('SETTING_KIND_INVALID', { setting: engineText(name), expected, seen }, { path: [name] })
}
