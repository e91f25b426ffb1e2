import { type EngineText, engineText } from '../../core/messages/engine-text.ts'

/** Every setting, with its environment variable. */
export const SETTING_VARIABLES = {
  endpoint: 'EKB_ENDPOINT',
  api_key: 'EKB_API_KEY',
  api_secret: 'EKB_API_SECRET',
  project_id: 'EKB_PROJECT_ID',
  api_keys_path: 'EKB_API_KEYS_PATH',
  ca_bundle: 'EKB_CA_BUNDLE',
  request_timeout: 'EKB_REQUEST_TIMEOUT',
  max_retries: 'EKB_MAX_RETRIES',
} as const

export type SettingName = keyof typeof SETTING_VARIABLES

/** The text of a setting, and where it was found. */
export interface SettingText {
  readonly name: SettingName
  readonly text: string
  /** The place, as the beginning of a sentence. */
  readonly source: EngineText
}

/** A setting from the configuration of the provider, not from the environment. */
export function givenSetting(name: SettingName, text: string): SettingText {
  return { name, text, source: engineText(`The setting ${name}`) }
}

/** Values of the configuration, as text or numbers. */
export type GivenSettings = Readonly<Partial<Record<SettingName, string | number | null | undefined>>>
