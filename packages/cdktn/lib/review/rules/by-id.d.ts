import type { Checks, PlanChecks } from './checks.js';
import { REGISTRY } from './registry.js';
import type { Rule } from './rule.js';
/** The id of a rule that this version has. */
export type RuleId = (typeof REGISTRY)[number]['id'];
/** The rules by id, in the order of their ids. */
export declare const RULES: Readonly<Record<RuleId, Rule<RuleId>>>;
/** The ids of the rules, in order. */
export declare const RULE_IDS: readonly RuleId[];
/** A check of one kind, and the rule that it is of. */
export interface CheckOf<Check> {
    readonly rule: RuleId;
    readonly check: Check;
}
/** The checks of one kind, in the order of the registry. */
export declare function checksOf<Kind extends keyof Checks>(kind: Kind): readonly CheckOf<Checks[Kind]>[];
/** The checks of one part of a plan, in the order of the registry. */
export declare function planChecksOf<Part extends keyof PlanChecks>(part: Part): readonly CheckOf<PlanChecks[Part]>[];
