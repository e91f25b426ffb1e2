import type { Value } from '../model/value.js';
/** A text that exists and must not be shown. */
export declare function hiddenText(text: string): Value<string>;
/** The text of a value for rules, shown or hidden. Never printed. */
export declare function judgedText(value: Value<string> | undefined): string | undefined;
