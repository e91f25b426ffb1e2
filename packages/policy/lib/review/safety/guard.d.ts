import type { Value } from '../model/value.js';
import type { SensitiveValues } from './sensitive-values.js';
/**
 * The one door through which texts of an input come into a review. What is shown is escaped; what is a
 * sensitive value, or looks like one, is not shown.
 */
export declare class Guard {
    #private;
    constructor(sensitive: SensitiveValues);
    /** A text that people choose, such as a name. */
    text(value: string): Value<string>;
    /** An id that the platform gives: it may be a UUID, but not one that is a key. */
    identifier(value: string): Value<string>;
    /**
     * An address: parts of it that look like a key are cut to their first and last four characters, as the page
     * of the platform shows keys, so that addresses can still be told apart.
     */
    address(address: string): string;
}
