import type { Vocabulary } from '../../core/messages/vocabularies/vocabulary.js';
import type { Property } from './definition.js';
/** The default of an input, in Markdown; `undefined` if it has none. */
export declare function defaultOf({ default: value, defaultsTo }: Property): string | undefined;
/** A property's description, its default, and when it has no value, in the words of an engine. */
export declare function describeProperty(property: Property, words: Vocabulary): string;
