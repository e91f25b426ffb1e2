import type { Vocabulary } from './vocabulary.js';
/** How Pulumi says things. */
export declare const PULUMI: Vocabulary;
