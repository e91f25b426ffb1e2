import type { DeclaredKey } from '../judging/declared-key.js';
import type { Policy } from '../judging/policy.js';
import { TERRAFORM_REVIEW } from './audience.js';
import type { Checks } from './checks.js';
import type { Seen } from './seen.js';
/** A key that is there, as a check of names and types takes it: nothing is known of its declaration. */
type Named = Pick<DeclaredKey, 'name' | 'type'> & DeclaredKey;
/** Judges each key of a project by its name and its type, as its declaration is judged. The system key has no choice. */
export declare function ofNames(check: (key: Named, context: {
    readonly policy: Policy;
    readonly audience: typeof TERRAFORM_REVIEW;
}) => readonly Seen[]): Checks['inventory'];
export {};
