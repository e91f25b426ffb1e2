export {
  type DeclaredWords,
  type KeyInStack,
  reviewDeclaredKey,
  reviewLocalState,
  reviewNames,
} from './declared-findings.ts'
export type { DeclaredKey } from './declared-key.ts'
export {
  either,
  evaluate,
  type Possible,
  type Resolve,
  referencesIn,
  text,
  UNKNOWN,
  Unreadable,
} from './expression/index.ts'
export type { Finding } from './finding.ts'
export { keyValuesIn } from './key-values.ts'
export { anchorOf, RULES, type RuleId } from './registry.ts'
export { isAtLeast, LEVELS, type Level, type Rule } from './rule.ts'
