import type { Policy as PackPolicy } from '@pulumi/policy';
import { type RuleId } from '../../review/rules/by-id.js';
import type { Seen } from '../../review/rules/seen.js';
/** What a policy tells the engine of its rule. */
export declare function described(rule: RuleId): PackPolicy;
/** What stands below the description where the rule found something; names are in quotation marks. */
export declare function messageOf(rule: RuleId, { seen, remedy }: Seen): string;
