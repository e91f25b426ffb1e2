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
export { anchorOf, type Level, linkOf, RULES, type Rule, type RuleId } from '../review/rules/index.ts'
export { KeyGuard, type KeyGuardFinding, type KeyGuardProps } from './key-guard.ts'
export { KeySet, type KeySetDefaults, type KeySetEntry, type KeySetProps } from './key-set.ts'
