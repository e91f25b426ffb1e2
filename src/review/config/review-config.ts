import { DEFAULT_POLICY, type Policy } from '../findings/index.ts'
import type { Level, RuleId } from '../rules/index.ts'

/** What `ekb.review.yaml` says. */
export interface ReviewConfig {
  /** Findings at or above this level fail the review; null if the file does not set it. */
  readonly failOn: Level | 'never' | null
  /** The rules whose level differs from the default; `off` disables a rule. */
  readonly levels: Readonly<Partial<Record<RuleId, Level | 'off'>>>
  readonly policy: Policy
}

export const DEFAULT_CONFIG: ReviewConfig = { failOn: null, levels: {}, policy: DEFAULT_POLICY }
