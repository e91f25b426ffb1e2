import type { RichText } from '../judging/rich-text.ts'
import type { Declared, KeyChange } from '../model/index.ts'
import type { RuleId } from '../rules/index.ts'

/** One thing that a rule found in a review. */
export interface PlanFinding {
  readonly rule: RuleId
  /** What was seen, in one sentence. */
  readonly seen: RichText
  /** Why it matters. */
  readonly why: RichText
  /** What to do about it. */
  readonly remedy: RichText
  /** The label of the stack. */
  readonly stack: string
  /** The key that it is said of; null where it is said of the stack. */
  readonly key: KeyChange | null
  /** What tells findings of one rule and key apart, such as the address of a reader; else empty. */
  readonly subject: string
  /** The block that has to change; null where nothing tells. */
  readonly declared: Declared | null
}
