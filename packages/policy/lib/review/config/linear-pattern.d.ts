/** What names are held against. A regular expression is one as well. */
export type NamePattern = Pick<RegExp, 'source' | 'test'>;
/**
 * A regular expression whose time grows with the length of a text and never with its shape: all ways through the
 * expression are followed at once, one character after the other. Expressions that need more than that, with
 * references back or around, are none.
 *
 * @throws SyntaxError where the text is no such expression
 */
export declare function linearPattern(source: string): NamePattern;
