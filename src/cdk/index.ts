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
} from '@ekb/cdktn/bindings'
export { anchorOf, type Level, RULES, type Rule, type RuleId } from '../review/rules/index.ts'
export { KeyGuard, type KeyGuardProps } from './key-guard.ts'
export { KeySet, type KeySetEntry, type KeySetProps } from './key-set.ts'
