/**
 * Reads a duration such as `90d`: a whole number of h, d or w, up to `3650d`.
 *
 * @param shortest in milliseconds
 * @returns milliseconds; undefined for any other text
 */
export declare function readDuration(text: string, shortest: number): number | undefined;
/**
 * How long before `rotate_after` a key is due, where nothing says so: 5 % of it, at most 24 h. So a job that runs as
 * often as `rotate_after` rotates every time, although its start jitters. In milliseconds.
 */
export declare function defaultLead(rotateAfter: number): number;
/**
 * How long a previous key works at least, where nothing says so: 24 h, or half of `rotate_after` where that is less;
 * never longer than the time between two rotations. In milliseconds.
 *
 * @param rotateAfter null where age does not rotate the key
 * @param lead how long before `rotate_after` the key is due
 */
export declare function defaultOverlap(rotateAfter: number | null, lead: number): number;
