/** How much a finding matters, most first. */
export declare const LEVELS: readonly ['critical', 'high', 'medium', 'low'];
export type Level = (typeof LEVELS)[number];
/** Whether a finding of this level counts where everything from `threshold` up does; with `never` nothing does. */
export declare function isAtLeast(level: Level, threshold: Level | 'never'): boolean;
/** One thing that is looked for. Its id never changes its meaning and is never given again. */
export interface Rule {
    readonly level: Level;
    /** What is found, in a few words, without a full stop. */
    readonly title: string;
    /** Why it matters: whole sentences. */
    readonly why: string;
    /** What to do about it: whole sentences. */
    readonly remedy: string;
}
