/** What an expression may come to, as far as it can be told without the engine. */
export interface Possible {
    /** The keys that it holds: the reference, and whether that is a whole object or a key or secret itself. */
    readonly keys: ReadonlyMap<string, 'object' | 'value'>;
    /** Texts that it may be. */
    readonly texts: readonly string[];
    /** Whether it may be something else besides. */
    readonly open: boolean;
    /** Its members by name or place, where it is written down as an object or a list. `*` stands for any other. */
    readonly members: ReadonlyMap<string, Possible>;
}
/** Nothing is known of it, and it holds no key. */
export declare const UNKNOWN: Possible;
/** An object that holds a key and its secret, by the reference to it. */
export declare function keyObject(reference: string): Possible;
/** One of these texts, and nothing else. */
export declare function text(...texts: readonly string[]): Possible;
/** Whatever it may be of several. */
export declare function either(...all: readonly Possible[]): Possible;
/** All keys in several, without saying what they come to. */
export declare function holding(all: readonly Possible[]): Possible;
/** Several texts one behind the other. */
export declare function joined(parts: readonly Possible[]): Possible;
/** One attribute or one member; `written` is how the expression asks for it. */
export declare function memberOf(whole: Possible, name: string | undefined, written: string): Possible;
/** Every reference in it whose value is a key, or an object that holds one, each once. */
export declare function referencesIn(possible: Possible): string[];
