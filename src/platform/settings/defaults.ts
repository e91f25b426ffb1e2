import { PATH_TEMPLATES } from '../contract/dialect.ts'
import type { SettingName } from './names.ts'

/** How long one request may take, from its start to the end of its answer, in milliseconds. */
export const DEFAULT_REQUEST_TIMEOUT = 30_000

/** How often a failed request is repeated: about 15 s of waiting in total. */
export const DEFAULT_MAX_RETRIES = 4

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
