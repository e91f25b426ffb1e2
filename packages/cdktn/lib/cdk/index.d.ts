export { ApiKey, type ApiKeyConfig, type ApiKeyType, DataEkbApiKey, type DataEkbApiKeyConfig, DataEkbApiKeys, type DataEkbApiKeysConfig, DataEkbAutomatorKey, type DataEkbAutomatorKeyConfig, EkbProvider, type EkbProviderConfig, } from '../bindings/index.js';
export { anchorOf, type Level, linkOf, RULES, type Rule, type RuleId } from '../review/rules/index.js';
export { KeyGuard, type KeyGuardFinding, type KeyGuardProps } from './key-guard.js';
export { KeySet, type KeySetDefaults, type KeySetEntry, type KeySetProps } from './key-set.js';
