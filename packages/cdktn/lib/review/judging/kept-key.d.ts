import type { KeptPart } from '../model/rotating-change.js';
import { type RichText } from './rich-text.js';
/** `2026-06-13 12:00 UTC` of an RFC 3339 time in UTC. */
export declare function timeWords(time: string): string;
/** How long the previous key works: `until at least 2026-06-13 12:00 UTC`. */
export declare function untilWords(kept: KeptPart): RichText;
/** The same of both keys. */
export declare function bothWords(kept: KeptPart): RichText;
/** Whether readers that keep the previous key have at least a day to take over the new one. */
export declare function hasDayToMove(kept: KeptPart | null): boolean;
