import { type Acceptances, fingerprintOf, outdatedAcceptances } from '../acceptance/index.ts'
import type { ReviewConfig } from '../config/index.ts'
import { findingsOf, isKey, known, type PlanFinding } from '../findings/index.ts'
import type { KeyChange, Review, ReviewModel } from '../model/index.ts'
import { REVIEW_MODEL } from '../model/review-model.ts'
import { anchorOf, isAtLeast, LEVELS, type Level, linkOf, RULES } from '../rules/index.ts'
import { explanationOf } from './explanation.ts'
import { keyFacts } from './key-facts.ts'
import { limitationText } from './limitations.ts'
import type { Report, ReportEntry, ReportFinding } from './report.ts'
import { summaryOf } from './summary.ts'

/** What a report needs besides the review. */
export interface ReportOptions {
  readonly config: ReviewConfig
  /** Findings at or above this level fail the review. */
  readonly failOn: Level | 'never'
  /** Fingerprints of approved findings. */
  readonly accepted: Acceptances['accepted']
  /** Fingerprints whose approval has expired, by default none. */
  readonly expired?: Acceptances['expired']
  /** What is known of keys, by default what this version defines. */
  readonly model?: ReviewModel
}

/** Applies the rules to a review and describes everything in text. */
export function buildReport(
  review: Review,
  { config, failOn, accepted, expired = new Map(), model = REVIEW_MODEL }: ReportOptions,
): Report {
  const isOneOfSeveral = review.stacks.length > 1
  const findings = findingsOf(review, config.policy)
    .flatMap(finding => {
      const level = config.levels[finding.rule] ?? RULES[finding.rule].level
      if (level === 'off') return []
      const fingerprint = fingerprintOf(finding, isOneOfSeveral)
      return [reportFinding(finding, level, fingerprint, accepted.has(fingerprint))]
    })
    .sort(
      (one, other) => Number(one.accepted) - Number(other.accepted) || rank(one.level) - rank(other.level),
    )
  const open = findings.filter(finding => !finding.accepted)
  const ofLevel = (level: Level) => open.filter(finding => finding.level === level).length
  return {
    level: open[0]?.level ?? null,
    counts: {
      critical: ofLevel('critical'),
      high: ofLevel('high'),
      medium: ofLevel('medium'),
      low: ofLevel('low'),
    },
    accepted: findings.length - open.length,
    keys: review.counts,
    failOn,
    failed: open.some(({ level }) => isAtLeast(level, failOn)),
    stacks: review.stacks.map(({ label, source }) => ({
      label,
      source,
      limitations: source.limitations.map(limitationText),
    })),
    entries: entriesOf(review, findings, model),
    findings,
    ...outdatedAcceptances({ accepted, expired }, findings),
  }
}

function reportFinding(
  finding: PlanFinding,
  level: Level,
  fingerprint: string,
  accepted: boolean,
): ReportFinding {
  const { rule, seen, why, remedy, stack, key, declared } = finding
  const { title, isCoveredByExplanation = false } = RULES[rule]
  return {
    rule,
    level,
    title,
    seen,
    why,
    remedy,
    documentation: anchorOf(rule),
    helpUri: linkOf(rule),
    fingerprint,
    accepted,
    stack,
    entry: key?.id ?? null,
    address: key?.shown ?? null,
    declared,
    isCoveredByExplanation,
  }
}

function entriesOf(review: Review, findings: readonly ReportFinding[], model: ReviewModel): ReportEntry[] {
  const sources = new Map(review.stacks.map(({ label, source }) => [label, source]))
  const byEntry = Map.groupBy(findings, ({ entry }) => entry)
  const entries = review.keys.flatMap(key => {
    const own = byEntry.get(key.id) ?? []
    const part = partOf(key)
    if (part === 'stays' && own.length === 0) return []
    return [
      {
        id: key.id,
        stack: key.stack,
        address: key.shown,
        deposed: key.deposed,
        kind: key.kind,
        name: known(key.after?.name) ?? known(key.before?.name),
        part,
        classes: key.classes,
        summary: summaryOf(key),
        explanation: explanationOf(key, sources.get(key.stack)),
        facts: keyFacts(key, model),
        level: own.find(({ accepted }) => !accepted)?.level ?? null,
        findings: own,
      },
    ]
  })
  const parts = ['changes', 'stays', 'reads']
  return entries.sort(
    (one, other) =>
      rank(one.level) - rank(other.level) || parts.indexOf(one.part) - parts.indexOf(other.part),
  )
}

function partOf(key: KeyChange): ReportEntry['part'] {
  if (!isKey(key)) return 'reads'
  return key.classes.includes('no-change') ? 'stays' : 'changes'
}

/** The position of a level in a report. No level comes last. */
function rank(level: Level | null): number {
  return level === null ? LEVELS.length : LEVELS.indexOf(level)
}
