import { type EngineText, type MessageEntry, type Said, type TextValues, type Vocabulary } from '../index.js';
import { type ErrorCode, type ErrorValues } from './registry.js';
/** What is known about a request that failed. */
export type Outcome = 'refused' | 'not_sent' | 'unknown';
/** What is known of one failure besides its text. */
export interface ErrorOptions {
    /** The attribute or setting that is at fault, as a path of names. */
    readonly path?: readonly (string | number)[];
    /** For a request that failed: whether the platform may have acted on it. */
    readonly outcome?: Outcome;
    readonly cause?: unknown;
}
/**
 * A failure that is shown to people. Its text comes from the registry, so that a code always has one meaning.
 * {@link summary} is the first line, and {@link detail} says what was found and how to fix it. Both are in plain
 * words. An engine shows what {@link in} renders.
 */
export declare class EkbError extends Error {
    #private;
    readonly code: ErrorCode;
    readonly summary: string;
    readonly detail: string;
    readonly path: readonly (string | number)[] | undefined;
    readonly outcome: Outcome | undefined;
    constructor(code: ErrorCode, entry: MessageEntry, values: TextValues, options?: ErrorOptions);
    /** The same failure, with a sentence before its detail that says what it is about. */
    about(sentence: EngineText): EkbError;
    /** The same in the words of an engine. */
    in(words: Vocabulary): Said;
}
/**
 * Makes the error that the registry describes under `code`.
 *
 * @param values one value for each `{placeholder}` of the entry's texts; the compiler names missing ones.
 *   A text is shown as it is; what names an attribute or a setting has to be an EngineText.
 * @example ekbError('VALUE_HIDDEN', { id }, { path: ['reveal'] })
 */
export declare function ekbError<Code extends ErrorCode>(code: Code, values: ErrorValues<Code>, options?: ErrorOptions): EkbError;
