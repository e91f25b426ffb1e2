import type { Declared } from '../model/key-change.js';
/** The block of what prints a value, by its address: that is what has to change. */
export declare function printingBlock(address: string): Declared | undefined;
