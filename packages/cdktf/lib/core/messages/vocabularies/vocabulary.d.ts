import type { FrontEnd } from '../template.js';
/**
 * What every text calls by a word of the engine that shows it. A text names a term in capital letters and
 * braces: `{THIS_PLAN} would delete it`.
 *
 * - `PLAN`: where changes are decided before they are made
 * - `THIS_PLAN`: the decision that a person looks at
 * - `APPLY`: where changes are made, behind "during" or "after"
 * - `DEPENDENCIES_FIRST`: how a person makes what the provider's settings depend on
 * - `DEFAULT_PROJECT`: where the project of everything that names none is set
 * - `OVERLAP`: a clause about how long a replaced key works
 * - `NEW_FIRST`: a sentence, without its full stop, that says how to have a new key before the old one is deleted
 * - `CREDENTIALS_KEPT`: a sentence, with a blank before it, about an engine that goes on with old credentials
 * - `FORGET`: how a resource is taken out of the state
 * - `REPLACE`: how a person asks for a new key where nothing has changed
 * - `ON_REQUEST`: what replaces a resource whose inputs would leave it alone, as one thing or "one or other"
 * - `UNKNOWN_REPLACES`, `UNKNOWN_MEANS`: what becomes of a key whose name is not known in the plan, as a verb and
 *   as a sentence without a full stop
 * - `AUTOMATOR_KEY`, `API_KEYS`: what reads the system key, and what lists keys
 * - `NO_VALUE`: what an output is that has no value, as the first word of a sentence
 * - `AUTOMATIC_NAME`: a sentence, with a blank before it, about an engine that makes names of its own
 */
export type Term = 'PLAN' | 'THIS_PLAN' | 'APPLY' | 'DEPENDENCIES_FIRST' | 'DEFAULT_PROJECT' | 'OVERLAP' | 'NEW_FIRST' | 'CREDENTIALS_KEPT' | 'FORGET' | 'REPLACE' | 'ON_REQUEST' | 'UNKNOWN_REPLACES' | 'UNKNOWN_MEANS' | 'AUTOMATOR_KEY' | 'API_KEYS' | 'NO_VALUE' | 'AUTOMATIC_NAME';
/** Whether a setting may be seen. */
export type SettingKind = 'plain' | 'credential';
/** The words of one engine. Every text is rendered with a vocabulary. */
export interface Vocabulary {
    /** Whose text counts where a template has one for each. */
    readonly frontEnd: FrontEnd;
    /** An attribute or setting as it is written there. Texts name it as the model does, in snake case. */
    name(word: string): string;
    /** Where a setting of that name is set, behind "Set endpoint": `in the provider configuration`. */
    placeOf(setting: string, kind: SettingKind): string;
    readonly terms: Readonly<Record<Term, string>>;
}
