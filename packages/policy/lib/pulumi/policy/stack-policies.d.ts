import type { StackValidationPolicy } from '@pulumi/policy';
import type { Policy } from '../../review/findings/policy.js';
import { type SeenByPolicy } from '../../review/findings/policy-rules.js';
import type { RuleId } from '../../review/rules/registry.js';
import { type PulumiKey } from './pulumi-key.js';
/** What a rule says of the keys of a stack, and the URN of the one that it is said of. */
type StackRule = (keys: readonly PulumiKey[], policy: Policy) => readonly (SeenByPolicy & {
    urn: string;
})[];
/** A policy that looks at the stack as it is, or as a preview says that it will be. */
export declare function stackPolicy(rule: RuleId, review: StackRule): StackValidationPolicy;
/** Keys that cannot be told apart by their names. */
export declare const repeatedNames: StackRule;
/** Keys that stay although they are older than allowed, or due. */
export declare function oldKeys(now: () => Date): StackRule;
/** More privileged keys than a project may have. */
export declare const tooManyPrivileged: StackRule;
export {};
