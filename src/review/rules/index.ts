export {
  type DeclaredWords,
  type KeyInStack,
  reviewDeclaredKey,
  reviewLocalState,
  reviewNames,
} from './declared-findings.ts'
export type { DeclaredKey } from './declared-key.ts'
export { anchorOf, DOCUMENTATION, linkOf } from './documentation.ts'
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
export { RULES, type RuleId } from './registry.ts'
export { isAtLeast, LEVELS, type Level, type Rule } from './rule.ts'
