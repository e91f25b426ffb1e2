import { PATH_TEMPLATES } from '../contract/dialect.ts'
import { DEFAULT_MAX_RETRIES, DEFAULT_REQUEST_TIMEOUT } from './limits.ts'
import type { SettingName } from './names.ts'

/** The default of a setting, as a person would write it; absent if it has none. */
export const SETTING_DEFAULTS: Readonly<Partial<Record<SettingName, string>>> = {
  api_keys_path: PATH_TEMPLATES.keys,
  request_timeout: `${DEFAULT_REQUEST_TIMEOUT / 1000}s`,
  max_retries: String(DEFAULT_MAX_RETRIES),
}

/** The settings that have no default and that every provider needs. */
export const NEEDED_SETTINGS: ReadonlySet<SettingName> = new Set<SettingName>([
  'endpoint',
  'api_key',
  'api_secret',
])
