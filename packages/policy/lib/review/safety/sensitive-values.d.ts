/**
 * The values that an input marks as sensitive, or that are keys and secrets by what they are. Nothing that is
 * or holds one of them may be shown.
 */
export declare class SensitiveValues {
    #private;
    /** Adds every text and number in a value of any shape, but for texts that are known to be `plain`. */
    add(value: unknown, plain?: ReadonlySet<string>): void;
    /** Whether the text is such a value, or holds one of at least eight characters. */
    isIn(text: string): boolean;
    /** The text, with `replace` of each such value that stands in it. */
    replaceIn(text: string, replace: (value: string) => string): string;
}
