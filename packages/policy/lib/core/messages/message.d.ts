import { type Phrase, type PhraseValues } from './phrase.js';
import type { Vocabulary } from './vocabularies/vocabulary.js';
/** The two texts of something that a person is told. They may hold `{placeholders}`. */
export interface MessageEntry {
    /** The head line: what is the case, without a full stop. */
    readonly summary: string;
    /** What was seen and what to do, in full sentences. */
    readonly detail: string;
}
/** The same as an engine shows it. */
export interface Said {
    readonly summary: string;
    readonly detail: string;
}
type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? (Name extends Uppercase<Name> ? never : Name) | Placeholder<Rest> : never;
/** The values that an entry's texts ask for; terms are the engine's. */
export type MessageValues<Entry extends MessageEntry> = {
    readonly [Name in Placeholder<Entry['summary'] | Entry['detail']>]: string | Phrase;
};
/** Puts an entry's texts, with the values of one case, into the words of an engine. */
export declare function say({ summary, detail }: MessageEntry, values: PhraseValues, words: Vocabulary): Said;
export {};
