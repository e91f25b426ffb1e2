/** Whether a text holds something of the shape of a key: a UUID. */
export declare function looksLikeKey(text: string): boolean;
/** Whether a text holds a long random run, as a secret in Base64 or hex digits is one. */
export declare function looksRandom(text: string): boolean;
