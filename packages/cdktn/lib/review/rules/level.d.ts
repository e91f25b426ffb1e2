/** How much a finding matters, most first. */
export declare const LEVELS: readonly ['critical', 'high', 'medium', 'low'];
export type Level = (typeof LEVELS)[number];
/** Whether a finding of this level counts where everything from `threshold` up does; with `never` nothing does. */
export declare function isAtLeast(level: Level, threshold: Level | 'never'): boolean;
