import type { RichText } from '../judging/rich-text.ts'
import type { Level, RuleId } from '../rules/index.ts'

/** What every report shows of a finding, whatever it is about. */
export interface DescribedFinding {
  readonly rule: RuleId
  readonly level: Level
  readonly title: string
  /** What was seen, in one sentence. */
  readonly seen: RichText
  readonly why: RichText
  readonly remedy: RichText
  /** The page and anchor of the documentation, relative to the root of the repository. */
  readonly documentation: string
  /** The same on the web. */
  readonly helpUri: string
  /** Identifies the finding from report to report. */
  readonly fingerprint: string
}
