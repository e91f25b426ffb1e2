import type { KeyChange } from '../model/index.ts'
import type { RuleId } from '../rules/index.ts'
import type { Phrase } from './phrase.ts'

/** One thing that a rule found in a review. */
export interface PlanFinding {
  readonly rule: RuleId
  /** What was seen, in one sentence. */
  readonly seen: Phrase
  /** What to do about it, where the remedy of the rule does not fit this cause. */
  readonly remedy?: Phrase
  /** The label of the stack. */
  readonly stack: string
  /** The key that it is said of; null where it is said of the stack. */
  readonly key: KeyChange | null
  /** What tells findings of one rule and key apart, such as the address of a reader; else empty. */
  readonly subject: string
}

/** What rules that look at one key find, without what all of them have in common. */
export type Seen = Pick<PlanFinding, 'rule' | 'seen' | 'remedy'> & { readonly subject?: string }
