import type { Vocabulary } from './vocabulary.js';
/** How Terraform and OpenTofu say things: names are written as the model writes them. */
export declare const TERRAFORM: Vocabulary;
