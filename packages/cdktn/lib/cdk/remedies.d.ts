import { type RuleId } from '../review/rules/index.js';
/** What a person who writes constructs does about findings of a rule: whole sentences. */
export declare function remedyFor(rule: RuleId): string;
