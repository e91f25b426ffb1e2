import type { DeclaredWords } from '../../review/rules/declared-findings.js';
/** What findings of a declared key name, as Pulumi calls it. */
export declare const PULUMI_WORDS: DeclaredWords;
/** Pieces of the rules' words that are of Terraform or of the review, and what they are here. */
export declare const IN_PULUMI: readonly (readonly [words: string, here: string])[];
/** Why a rule matters, or what to do about it, in the words of Pulumi. */
export declare function inPulumi(text: string): string;
