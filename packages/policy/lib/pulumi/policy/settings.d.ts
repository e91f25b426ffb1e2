import type { PolicyConfigSchema } from '@pulumi/policy';
import { type Policy } from '../../review/findings/policy.js';
import type { RuleId } from '../../review/rules/registry.js';
type Settings = PolicyConfigSchema['properties'];
/** What can be set of a policy, by the names of `ekb.review.yaml`; the engine checks it and fills defaults in. */
export declare const SETTINGS: Readonly<Partial<Record<RuleId, Settings>>>;
/** The configuration of a policy, as the engine hands it over. */
interface Configuration {
    readonly approved_privileged?: readonly string[];
    readonly maximum_age?: string;
    readonly privileged_keys_per_project?: number;
    readonly pattern?: string;
}
/**
 * What is decided for the policy of a rule. The engine has checked types; what its schemas cannot say is checked
 * here.
 *
 * @throws Error for a setting that the policy does not have, and for a pattern that is none
 */
export declare function decided(rule: RuleId, configuration: Configuration): Policy;
export {};
