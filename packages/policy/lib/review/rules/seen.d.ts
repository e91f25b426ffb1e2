import type { Template } from '../../core/messages/template.js';
import type { RichText } from '../judging/rich-text.js';
import type { Declared } from '../model/key-change.js';
/** What a check found. */
export interface Seen {
    /** What was seen, in one sentence: names and addresses, never a value. */
    readonly seen: RichText;
    /** What to do about it, where the remedy of the rule does not fit this cause. */
    readonly remedy?: Template;
    /** What tells findings of one rule and key apart, such as the address of a reader. Default: empty. */
    readonly subject?: string;
    /** The block that has to change, where that is not the one of the key. */
    readonly declared?: Declared | undefined;
}
/** What a check found of one of several keys. */
export type SeenOf<Key> = Seen & {
    readonly key: Key;
};
