export type { Clock } from '../core/clock.ts'
export type { LogFields, Logger } from '../core/log.ts'
export { EkbError, ERRORS, type ErrorCode, ekbError, type Outcome } from '../core/messages/errors/index.ts'
export { createRedactor, type Redactor } from '../core/redaction/redaction.ts'
export { Secret } from '../core/secret.ts'
export { systemClock } from '../core/system-clock.ts'
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
