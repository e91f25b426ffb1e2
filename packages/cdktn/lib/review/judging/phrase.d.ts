/**
 * A sentence with names in it. `code` is what stands in the input: an address, a name, an attribute. Only an
 * output decides how the two are told apart, so nothing that strangers named can pass for words of ours.
 */
export type Phrase = readonly (string | {
    readonly code: string;
})[];
/** Makes a phrase of a template: what stands in `${}` is a name, unless it is a phrase or a number itself. */
export declare function say(words: TemplateStringsArray, ...values: readonly (string | number | Phrase)[]): Phrase;
/** A text of ours in which names stand between backticks. */
export declare function phrase(text: string): Phrase;
/** Phrases one after the other, with a space between. */
export declare function joined(phrases: readonly Phrase[]): Phrase;
/** `a`, `a and b`, `a, b and c`; behind `most` of them only how many more there are. */
export declare function listed(names: readonly string[], most?: number): Phrase;
/** The phrase without any marks, for outputs that have none. */
export declare function plain(words: Phrase): string;
/** The phrase with its names in quotation marks; a name that has some itself, such as `bots["a"]`, stands as it is. */
export declare function quoted(words: Phrase): string;
/** `1 day`, `2 days`. */
export declare function count(number: number, noun: string): string;
