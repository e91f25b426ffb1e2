/** The declared rotation of a key. */
export interface Schedule {
    /** The age that the key must not reach; null if it does not rotate by age. */
    readonly rotate_after: string | null;
    /** How long before that it is due; null for 5 % of `rotate_after`, at most 24 h. */
    readonly rotate_early: string | null;
}
/**
 * Reads an age such as `90d`: a whole number of h, d or w, from `1h` to `3650d`.
 *
 * @param attribute what the error names, `rotate_after` by default
 * @returns milliseconds
 * @throws EkbError DURATION_INVALID
 */
export declare function parseAge(text: string, attribute?: string): number;
/**
 * Checks `rotate_early`: written as an age, from `0h`, and shorter than `rotate_after`.
 *
 * @param rotateAfter absent while it is not known, or wrong itself
 * @throws EkbError DURATION_INVALID, ROTATE_EARLY_TOO_LONG
 */
export declare function checkLead(text: string, rotateAfter: string | undefined): void;
/** Reads a duration that may be `0h`, as {@link parseAge} reads an age. @throws EkbError DURATION_INVALID */
export declare function parseFromZero(text: string, attribute: string): number;
/**
 * How long before `rotate_after` a key is due, in milliseconds: the declared `rotate_early`, else 5 % of `rotate_after`,
 * at most 24 h. So a job that runs as often as `rotate_after` rotates every time, although its start jitters.
 *
 * @throws EkbError DURATION_INVALID
 */
export declare function leadOf(rotateAfter: string, rotateEarly: string | null): number;
/** The same in words: as declared, `24h` or `36 minutes`; `undefined` for none. @throws EkbError DURATION_INVALID */
export declare function leadInWords(rotateAfter: string, rotateEarly: string | null): string | undefined;
/** When a key becomes due for rotation; null if it never does, or if its age is not known. */
export declare function rotationDueAt(createdAt: Date | undefined, schedule: Schedule): Date | null;
/** Whether a key is due at `now`, from {@link rotationDueAt} on. */
export declare function isDue(createdAt: Date, schedule: Schedule, now: Date): boolean;
/** An age in words: `97 days`, `5 hours`, `less than an hour`. */
export declare function ageInWords(createdAt: Date, now: Date): string;
/** The whole days of an age in words; null where it is told in hours, or is none. */
export declare function daysIn(age: string | undefined): number | null;
/** A time as state and people see it: RFC 3339 in UTC, to the second. */
export declare function formatTime(time: Date): string;
