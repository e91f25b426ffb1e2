/** What names must match. A regular expression is one, too. */
export type NamePattern = Pick<RegExp, 'source' | 'test'>;
/**
 * A regular expression whose matching time depends only on the length of a text: all paths through the expression
 * are followed at once, one character after the other. Expressions that need more than that, with backreferences or
 * lookaround, are rejected.
 *
 * @throws SyntaxError where the text is no such expression
 */
export declare function linearPattern(source: string): NamePattern;
