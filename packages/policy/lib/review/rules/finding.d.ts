import type { RuleId } from './registry.js';
/** One thing that was found. */
export interface Finding {
    readonly rule: RuleId;
    /** What was seen, as a whole sentence. Names and addresses, never a value. */
    readonly seen: string;
}
