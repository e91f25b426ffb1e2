import { type Template } from './template.js';
import type { SettingKind, Vocabulary } from './vocabularies/vocabulary.js';
/** A text that waits for the engine that will show it. */
export interface Phrase {
    in(words: Vocabulary): string;
}
/**
 * What stands for a placeholder: another phrase, or a text of somebody's own. That is shown as it is, but for what
 * a terminal would obey: it may come from a platform, a plan or a file. This is the one place for that.
 */
export type PhraseValues = Readonly<Record<string, string | Phrase>>;
/**
 * Makes a phrase of a template. This is the only way in which a text gets the words of an engine:
 *
 * - a template with a text for each front end gives the one of the engine;
 * - attributes and settings, which are the words in snake case, get the engine's names;
 * - terms, which are placeholders in capital letters, get the engine's words;
 * - values that are phrases are put into the same words.
 *
 * Other values are somebody's own, so nothing in them is changed.
 *
 * @example phrase('{id} has no rotate_after', { id }).in(PULUMI) // "key_91b2… has no rotateAfter"
 * @example
 * // A review rule states its remedy once where it is true everywhere, else for each front end:
 * const remedy: Template = {
 *   terraform: 'Set `create_before_destroy` in the `lifecycle` of the key.',
 *   pulumi: 'Remove `deleteBeforeReplace` from the key.',
 *   cdk: 'Set `lifecycle: { createBeforeDestroy: true }` on the key.',
 * }
 * phrase(remedy).in(PULUMI)
 * // and what it has seen, with names that no engine renames:
 * phrase('"{name}" has neither rotate_after nor keepers.', { name }).in(CDK)
 */
export declare function phrase(template: Template, values?: PhraseValues): Phrase;
/** Where a setting is set, in the engine's words. */
export declare function placeOf(setting: string, kind: SettingKind): Phrase;
