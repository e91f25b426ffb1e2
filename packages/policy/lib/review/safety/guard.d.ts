import type { Value } from '../model/value.js';
import type { SensitiveValues } from './sensitive-values.js';
/**
 * The only way for texts of an input into a review. Everything that is shown is escaped. Sensitive values, and texts
 * that look like one, are not shown.
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
