import type { RotatingInputs } from './model.js';
/** What decides how long the previous key works. */
export type OverlapInputs = Pick<RotatingInputs, 'rotate_after' | 'rotate_early' | 'overlap'>;
/**
 * How long a previous key works at least, in milliseconds: what is declared, else 24 h, or half of `rotate_after`
 * where that is less; never longer than the time between two rotations.
 *
 * @throws EkbError DURATION_INVALID
 */
export declare function overlapOf({ overlap, rotate_after: after, rotate_early: early }: OverlapInputs): number;
/**
 * Checks `overlap`: from `0h`, and no longer than the time between two rotations, or a third key would be needed.
 *
 * @throws EkbError DURATION_INVALID, OVERLAP_TOO_LONG
 */
export declare function checkOverlap(overlap: string, { rotate_after: after, rotate_early: early }: Omit<OverlapInputs, 'overlap'>): void;
