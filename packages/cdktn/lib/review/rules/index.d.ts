export type { DeclaredKey, KeyInStack } from '../judging/declared-key.js';
export { type Audience, GUARD, POLICY_PACK, reviewAudience, TERRAFORM_REVIEW, wordsFor } from './audience.js';
export { type CheckOf, checksOf, planChecksOf, RULE_IDS, RULES, type RuleId } from './by-id.js';
export type { Checks, PlanContext, ProgramContext, SharedKeys } from './checks.js';
export { anchorOf, DOCUMENTATION, linkOf } from './documentation.js';
export type { Finding } from './finding.js';
export { isAtLeast, LEVELS, type Level } from './level.js';
export type { Rule } from './rule.js';
export type { Seen, SeenOf } from './seen.js';
