/**
 * A text with names in it. `code` is what the input contains: an address, a name, an attribute. Only an
 * output decides how the two are told apart, so that no name from outside can pass for our own text.
 */
export type RichText = readonly (string | {
    readonly code: string;
})[];
/** Creates a text from a template: what stands in `${}` is a name, unless it is a rich text or a number itself. */
export declare function say(words: TemplateStringsArray, ...values: readonly (string | number | RichText)[]): RichText;
/** Parses one of our own texts, in which names stand between backticks. */
export declare function richText(text: string): RichText;
/** Joins texts with spaces. */
export declare function joined(texts: readonly RichText[]): RichText;
/** `a`, `a and b`, `a, b and c`; behind `most` of them only how many more there are. */
export declare function listed(names: readonly string[], most?: number): RichText;
/** The text without marks, for outputs that have none. */
export declare function plain(words: RichText): string;
/** The phrase with its names in quotation marks; a name that has some itself, such as `bots["a"]`, stands as it is. */
export declare function quoted(words: RichText): string;
/** `1 day`, `2 days`. */
export declare function count(number: number, noun: string): string;
