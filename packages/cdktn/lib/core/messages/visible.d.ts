/**
 * A text so that it looks like what it is, on one line of any terminal: each character that is not seen, or that
 * a terminal obeys, is written as `\u{202e}`.
 */
export declare function visible(text: string): string;
