import type { Policy as PackPolicy } from '@pulumi/policy';
import type { Phrase } from '../../review/findings/phrase.js';
import { type RuleId } from '../../review/rules/registry.js';
/** What a policy tells the engine of its rule. */
export declare function described(rule: RuleId): PackPolicy;
/** What stands below the description where the rule found something; names are in quotation marks. */
export declare function messageOf(rule: RuleId, seen: Phrase): string;
