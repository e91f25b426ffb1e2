import { DEFAULT_POLICY, type Policy } from '../findings/index.ts'
import type { Level, RuleId } from '../rules/index.ts'

/** What `ekb.review.yaml` says. */
export interface ReviewConfig {
  /** Findings of this level and above fail the review; null where the file does not say. */
  readonly failOn: Level | 'never' | null
  /** The level of each rule that has another one here; `off` switches it off. */
  readonly levels: Readonly<Partial<Record<RuleId, Level | 'off'>>>
  readonly policy: Policy
}

export const DEFAULT_CONFIG: ReviewConfig = { failOn: null, levels: {}, policy: DEFAULT_POLICY }
