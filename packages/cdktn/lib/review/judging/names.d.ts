/** Whether no word of a name says what the key is for: `test`, `api key 2`, `my-prod-key`. */
export declare function saysNothing(name: string): boolean;
/** A word of the name that speaks of a channel in everybody's reach, if there is one. */
export declare function publicWord(name: string): string | undefined;
/** A word of the name that speaks of changes, if there is one. */
export declare function writingWord(name: string): string | undefined;
