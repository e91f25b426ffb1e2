/** What in an expression is not of the language, or not of the part of it that is read here. */
export declare class Unreadable extends Error {
}
/** Goes through an expression from left to right. */
export declare class Scanner {
    #private;
    constructor(source: string);
    get isAtEnd(): boolean;
    /** Text up to what may mean something in a template; at least one character. */
    plain(): string;
    /** The next character, whatever it is. */
    next(): string;
    /** Takes these characters, as they are. */
    takeHere(wanted: string): boolean;
    /** Takes these characters, space before them. */
    take(...wanted: readonly string[]): string | undefined;
    expect(wanted: string): void;
    /** A name, and `::` in that of a function. */
    word(): string | undefined;
    /** Takes this word, and no longer one. */
    takeWord(wanted: string): boolean;
    number(): string | undefined;
    /** What stands between a place and here, without space around it. */
    since(place: number): string;
    get place(): number;
}
