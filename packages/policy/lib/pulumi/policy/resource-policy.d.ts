import type { ResourceValidationPolicy } from '@pulumi/policy';
import type { Policy } from '../../review/findings/policy.js';
import type { SeenByPolicy } from '../../review/findings/policy-rules.js';
import type { RuleId } from '../../review/rules/registry.js';
import { type PulumiKey } from './pulumi-key.js';
/** What a rule says of one key. */
export type KeyRule = (key: PulumiKey, policy: Policy) => readonly SeenByPolicy[];
/** A policy that looks at each key before it is made or changed. */
export declare function resourcePolicy(rule: RuleId, review: KeyRule): ResourceValidationPolicy;
