import { type EngineText, type TextValues } from './engine-text.js';
import type { Vocabulary } from './vocabularies/vocabulary.js';
/** The two texts of a message. They may contain `{placeholders}`. */
export interface MessageEntry {
    /** The first line: what is wrong, without a full stop. */
    readonly summary: string;
    /** What was found and what to do, in full sentences. */
    readonly detail: string;
}
/** A message as an engine shows it. */
export interface Said {
    readonly summary: string;
    readonly detail: string;
}
type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? (Name extends Uppercase<Name> ? never : Name) | Placeholder<Rest> : never;
/** The values for the placeholders of an entry. Terms come from the vocabulary. */
export type MessageValues<Entry extends MessageEntry> = {
    readonly [Name in Placeholder<Entry['summary'] | Entry['detail']>]: string | EngineText;
};
/** Renders an entry, with the values of one case, in the words of an engine. */
export declare function say({ summary, detail }: MessageEntry, values: TextValues, words: Vocabulary): Said;
export {};
