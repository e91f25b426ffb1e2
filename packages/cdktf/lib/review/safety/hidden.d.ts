import type { Value } from '../model/value.js';
/** A text that is there, and that nobody may see. */
export declare function hiddenText(text: string): Value<string>;
/** The text of a value for a rule to judge, shown or hidden: never to be printed. */
export declare function judgedText(value: Value<string> | undefined): string | undefined;
