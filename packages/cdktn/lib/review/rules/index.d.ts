export { type DeclaredWords, type KeyInStack, reviewDeclaredKey, reviewLocalState, reviewNames, } from './declared-findings.js';
export type { DeclaredKey } from './declared-key.js';
export { anchorOf, DOCUMENTATION, linkOf } from './documentation.js';
export { either, evaluate, type Possible, type Resolve, referencesIn, text, UNKNOWN, Unreadable, } from './expression/index.js';
export type { Finding } from './finding.js';
export { keyValuesIn } from './key-values.js';
export { RULES, type RuleId } from './registry.js';
export { isAtLeast, LEVELS, type Level, type Rule } from './rule.js';
