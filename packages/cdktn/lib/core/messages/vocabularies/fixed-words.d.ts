/** Whether a word is written alike on every engine. Terraform's own types, such as `ekb_api_key`, are too. */
export declare function isFixed(word: string): boolean;
