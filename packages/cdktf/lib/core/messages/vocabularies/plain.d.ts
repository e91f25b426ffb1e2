import type { Vocabulary } from './vocabulary.js';
/** What is said where no engine is: in logs, and in the message of an exception. */
export declare const PLAIN: Vocabulary;
