import type { Template } from '../../core/messages/template.js';
import type { Vocabulary } from '../../core/messages/vocabularies/vocabulary.js';
import type { Source } from '../model/source.js';
/** Who reads what a rule says, and so what things are called. */
export interface Audience {
    readonly words: Vocabulary;
    /** Where a project's own decisions are. */
    readonly settings: string;
}
/** Who reads the review of a plan. */
export declare const TERRAFORM_REVIEW: Audience;
export declare const PULUMI_REVIEW: Audience;
/** Who wrote a program that a policy pack of Pulumi looks at. */
export declare const POLICY_PACK: Audience;
/** Who wrote a program with constructs. */
export declare const GUARD: Audience;
/** Who reads the review of an input of this engine. */
export declare function reviewAudience(engine: Source['engine']): Audience;
/** A text of a rule as these readers know things. Names stand between backticks. */
export declare function wordsFor(template: Template, { words, settings }: Audience): string;
