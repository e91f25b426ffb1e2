export type {
  AuditedHolder,
  AuditedKey,
  AuditedProject,
  MissingKey,
} from '../judging/audited-key.ts'
export type { DeclaredKey, KeyInStack } from '../judging/declared-key.ts'
export { type Audience, GUARD, POLICY_PACK, reviewAudience, TERRAFORM_REVIEW, wordsFor } from './audience.ts'
export { type CheckOf, checksOf, planChecksOf, RULE_IDS, RULES, type RuleId } from './by-id.ts'
export type { Checks, PlanContext, ProgramContext, SharedKeys } from './checks.ts'
export { anchorOf, DOCUMENTATION, linkOf } from './documentation.ts'
export type { Finding } from './finding.ts'
export { isAtLeast, LEVELS, type Level } from './level.ts'
export { type Framework, REFERENCES, type ReferenceId, referenceName } from './references.ts'
export type { Rule } from './rule.ts'
export type { Seen, SeenOf } from './seen.ts'
