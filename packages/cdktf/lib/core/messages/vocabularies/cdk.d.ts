import type { Vocabulary } from './vocabulary.js';
/** How a program with constructs says things: Terraform runs it, and the names are those of the bindings. */
export declare const CDK: Vocabulary;
