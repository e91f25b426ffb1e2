/**
 * The references in a piece of the engine's language whose value is a key or a secret, or an object that
 * holds one, each once: `ekb_api_key.bot.key`, `data.ekb_api_key.old`.
 */
export declare function keyValuesIn(expression: string): string[];
