import { type NamePattern } from './linear-pattern.js';
/** The longest age of a key as `ekb.review.yaml` has it: whole days or weeks, or `never`. */
export declare const MAXIMUM_AGE: RegExp;
/** The whole days of {@link MAXIMUM_AGE}, null for `never`; undefined for any other text. */
export declare function daysOf(text: string): number | null | undefined;
/** How long a reader takes to move to a new key: whole hours, days or weeks. */
export declare const TIME_TO_MOVE: RegExp;
/** The hours of {@link TIME_TO_MOVE}; undefined for any other text. */
export declare function hoursOf(text: string): number | undefined;
/** The hours of the slowest entry that fits an address, in which `*` stands for any text; null where none does. */
export declare function slowestOf(entries: readonly (readonly [address: string, hours: number])[]): (address: string) => number | null;
/** What every name has to match; undefined where the text is no regular expression that takes linear time. */
export declare function patternOf(text: string): NamePattern | undefined;
/** Whether a name is one of these, in which `*` stands for any text and everything else for itself. */
export declare function nameMatcher(names: readonly string[]): (name: string) => boolean;
