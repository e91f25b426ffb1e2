import type { RuleId } from './by-id.js';
import type { Seen } from './seen.js';
/** What a rule found. */
export type Finding = Seen & {
    readonly rule: RuleId;
};
