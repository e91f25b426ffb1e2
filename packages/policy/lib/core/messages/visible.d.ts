/**
 * A text that is safe to print on one line of any terminal: each character that is invisible, or that a terminal
 * would act on, is written as `\u{202e}`.
 */
export declare function visible(text: string): string;
