import { type Policy } from '../../review/judging/policy.js';
import { type RuleId } from '../../review/rules/by-id.js';
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
