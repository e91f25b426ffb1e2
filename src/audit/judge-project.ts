import { createHash } from 'node:crypto'
import { DEFAULT_CONFIG, type ReviewConfig } from '../review/config/index.ts'
import { type RichText, richText } from '../review/findings/index.ts'
import type { AuditedHolder, AuditedKey } from '../review/rules/index.ts'
import {
  type AuditedProject,
  anchorOf,
  checksOf,
  LEVELS,
  linkOf,
  RULES,
  type RuleId,
  reviewAudience,
  type SeenOf,
  wordsFor,
} from '../review/rules/index.ts'
import type { AuditFinding } from './audit-report.ts'

/** A finding, and the key that it is about; null where it is about the project. */
export interface Judged {
  readonly key: AuditedKey | null
  readonly finding: AuditFinding
}

/** Everything that the rules find in a project, as {@link byLevel} orders it. */
export type ProjectJudge = (project: AuditedProject) => readonly Judged[]

/**
 * Applies the rules to one project after the other. Findings share the words that they have in common.
 *
 * @param accepted the fingerprints of approved findings
 */
export function projectJudge(
  { levels, policy }: Pick<ReviewConfig, 'levels' | 'policy'> = DEFAULT_CONFIG,
  accepted: ReadonlySet<string> = new Set(),
): ProjectJudge {
  const parsed = new Map<string, RichText>()
  const words = (text: string): RichText => {
    const known = parsed.get(text)
    if (known !== undefined) return known
    const made = richText(text)
    parsed.set(text, made)
    return made
  }
  return project => {
    const others = firstHolder(project)
    return checksOf('inventory')
      .flatMap(({ rule, check }) => {
        const level = levels[rule] ?? RULES[rule].level
        if (level === 'off') return []
        return check(project, { policy }).map(seen => {
          const finding = described(rule, seen, project.project, others, words)
          return {
            key: seen.key,
            finding: { ...finding, level, accepted: accepted.has(finding.fingerprint) },
          }
        })
      })
      .toSorted((one, other) => byLevel(one.finding, other.finding))
  }
}

/** Orders findings: those that nobody accepted first, then the highest level. */
export function byLevel(one: AuditFinding, other: AuditFinding): number {
  return (
    Number(one.accepted) - Number(other.accepted) || LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level)
  )
}

function described(
  rule: RuleId,
  seen: SeenOf<AuditedKey | null>,
  project: string,
  others: AuditedHolder | undefined,
  words: (text: string) => RichText,
) {
  const { title, why, remedy } = RULES[rule]
  // The words of the engine that manages the key, else of one that manages another key of the project.
  const audience = reviewAudience((seen.key?.holders[0] ?? others)?.engine ?? 'terraform')
  return {
    rule,
    title,
    seen: seen.seen,
    why: words(wordsFor(why, audience)),
    remedy: words(wordsFor(seen.remedy ?? remedy, audience)),
    documentation: anchorOf(rule),
    helpUri: linkOf(rule),
    fingerprint: fingerprintOf(rule, seen, project),
    project,
    id: seen.key?.id ?? null,
    name: seen.key?.name ?? null,
  }
}

/** Somebody who manages a key of a project. */
function firstHolder({ keys, missing }: AuditedProject): AuditedHolder | undefined {
  return keys.find(({ holders }) => holders.length > 0)?.holders[0] ?? missing[0]?.holder
}

/**
 * The same in every audit, as long as the finding is there; without any value. A platform may show no id of a key: then
 * the name alone would stand for another key of that name as well, whatever that may do.
 */
function fingerprintOf(
  rule: RuleId,
  { key, subject = '' }: SeenOf<AuditedKey | null>,
  project: string,
): string {
  const isNamedOnly = key !== null && key.id === null
  const facts = [
    rule,
    project,
    key && (key.id ?? key.name ?? null),
    subject,
    ...(isNamedOnly ? [[key.type, key.createdAt, key.preview]] : []),
  ]
  const digest = createHash('sha256').update(JSON.stringify(facts)).digest('hex')
  return `${rule.toLowerCase()}-${digest.slice(0, 16)}`
}
