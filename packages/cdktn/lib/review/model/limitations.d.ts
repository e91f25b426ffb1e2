import type { Source } from './source.js';
/** Whether an input shows everything that reads a key. Only then can a key have no readers. */
export declare function showsAllReaders({ limitations }: Source): boolean;
/** Whether an input shows everything that happens to keys. */
export declare function showsAllChanges({ limitations }: Source): boolean;
