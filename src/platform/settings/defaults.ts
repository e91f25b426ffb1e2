import { PATH_TEMPLATES } from '../contract/dialect.ts'
import { DEFAULT_MAX_RETRIES, DEFAULT_REQUEST_TIMEOUT } from './limits.ts'
import type { SettingName } from './names.ts'

/** What counts where a setting is not set, as a person would write it; absent where nothing does. */
export const SETTING_DEFAULTS: Readonly<Partial<Record<SettingName, string>>> = {
  api_keys_path: PATH_TEMPLATES.keys,
  request_timeout: `${DEFAULT_REQUEST_TIMEOUT / 1000}s`,
  max_retries: String(DEFAULT_MAX_RETRIES),
}

/** The settings that have no default and that no provider works without. */
export const NEEDED_SETTINGS: ReadonlySet<SettingName> = new Set<SettingName>([
  'endpoint',
  'api_key',
  'api_secret',
])
