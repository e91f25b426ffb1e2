import type { Vocabulary } from './vocabulary.js';
/** The words for logs and for the messages of exceptions, where there is no engine. */
export declare const PLAIN: Vocabulary;
