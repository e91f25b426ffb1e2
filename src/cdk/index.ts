export {
  ApiKey,
  type ApiKeyConfig,
  type ApiKeyType,
  DataEkbApiKey,
  type DataEkbApiKeyConfig,
  DataEkbApiKeys,
  type DataEkbApiKeysConfig,
  DataEkbAutomatorKey,
  type DataEkbAutomatorKeyConfig,
  EkbProvider,
  type EkbProviderConfig,
  RotatingApiKey,
  type RotatingApiKeyConfig,
} from '@ekb/cdktn/bindings'
export { anchorOf, type Level, linkOf, RULES, type Rule, type RuleId } from '../review/rules/index.ts'
export { KeyGuard, type KeyGuardFinding, type KeyGuardProps } from './key-guard.ts'
export { KeySet } from './key-set.ts'
export type { KeySetDefaults, KeySetEntry, KeySetProps } from './key-set-props.ts'
