import type { RuleId } from './by-id.js';
/** Where the documentation of this release is on the web. */
export declare const DOCUMENTATION: string;
/** Where the documentation explains a rule, from the root of the repository. */
export declare function anchorOf(rule: RuleId): string;
/** The same on the web. */
export declare function linkOf(rule: RuleId): string;
