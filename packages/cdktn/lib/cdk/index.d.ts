export { ApiKey, type ApiKeyConfig, type ApiKeyType, DataEkbApiKey, type DataEkbApiKeyConfig, DataEkbApiKeys, type DataEkbApiKeysConfig, DataEkbAutomatorKey, type DataEkbAutomatorKeyConfig, EkbProvider, type EkbProviderConfig, RotatingApiKey, type RotatingApiKeyConfig, } from '../bindings/index.js';
export { anchorOf, type Level, linkOf, RULES, type Rule, type RuleId } from '../review/rules/index.js';
export { KeyGuard, type KeyGuardFinding, type KeyGuardProps } from './key-guard.js';
export { KeySet } from './key-set.js';
export type { KeySetDefaults, KeySetEntry, KeySetProps } from './key-set-props.js';
