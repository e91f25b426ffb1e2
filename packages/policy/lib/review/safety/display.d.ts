/**
 * The text so that it can stand on one line of any output and look like what it is: unseen characters are
 * escaped as `\u{202e}`, and what is too long is cut.
 */
export declare function displayed(text: string): string;
