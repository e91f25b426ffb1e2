import { engineText } from '../../core/messages/engine-text.ts'
import type { Template } from '../../core/messages/template.ts'
import { CDK } from '../../core/messages/vocabularies/cdk.ts'
import { PULUMI } from '../../core/messages/vocabularies/pulumi.ts'
import { TERRAFORM } from '../../core/messages/vocabularies/terraform.ts'
import type { Vocabulary } from '../../core/messages/vocabularies/vocabulary.ts'
import type { Source } from '../model/source.ts'

/** Who reads what a rule says, and so what things are called. */
export interface Audience {
  readonly words: Vocabulary
  /** Where a project's own decisions are. */
  readonly settings: string
}

const REVIEW_FILE = '`ekb.review.yaml`'

/** Who reads the review of a plan. */
export const TERRAFORM_REVIEW: Audience = { words: TERRAFORM, settings: REVIEW_FILE }
export const PULUMI_REVIEW: Audience = { words: PULUMI, settings: REVIEW_FILE }

/** Who wrote a program that a policy pack of Pulumi looks at. */
export const POLICY_PACK: Audience = { words: PULUMI, settings: 'the configuration of this policy' }

/** Who wrote a program with constructs. */
export const GUARD: Audience = { words: CDK, settings: REVIEW_FILE }

/** Who reads the review of an input of this engine. */
export function reviewAudience(engine: Source['engine']): Audience {
  return engine === 'pulumi' ? PULUMI_REVIEW : TERRAFORM_REVIEW
}

/** A text of a rule as these readers know things. Names stand between backticks. */
export function wordsFor(template: Template, { words, settings }: Audience): string {
  return engineText(template, { settings }).in(words)
}
