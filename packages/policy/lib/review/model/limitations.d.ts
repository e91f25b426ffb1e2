import type { Source } from './source.js';
/** Whether an input tells everybody who reads a key: only then a key has no readers. */
export declare function showsAllReaders({ limitations }: Source): boolean;
/** Whether an input tells everything that happens to keys. */
export declare function showsAllChanges({ limitations }: Source): boolean;
