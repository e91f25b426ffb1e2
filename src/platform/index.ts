export { type ClientDependencies, createClient } from './client.ts'
export type { CreatedKey, KeyList, KeyType, PlatformKey } from './key.ts'
export type { DeleteAnswer, Platform } from './port.ts'
export { isMasked, isSystemName, readKeyType, readTimestamp } from './reader/index.ts'
export {
  type ClientSettings,
  DEFAULT_MAX_RETRIES,
  DEFAULT_REQUEST_TIMEOUT,
  type GivenSettings,
  type ResolvedSettings,
  type ResolveOptions,
  resolveSettings,
  SETTING_VARIABLES,
  type SettingName,
} from './settings/index.ts'
