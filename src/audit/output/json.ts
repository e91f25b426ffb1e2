import { plain } from '../../review/findings/index.ts'
import { RULES } from '../../review/rules/index.ts'
import type { AuditFinding, AuditReport, AuditRow } from '../audit-report.ts'
import { headLine } from '../head-line.ts'

/** The report for programs; its schema is published as `docs/audit/report.schema.json`. */
export function renderAuditJson(report: AuditReport): string {
  return `${JSON.stringify(auditDocument(report), null, 2)}\n`
}

/** What that report has in it. */
export function auditDocument(report: AuditReport) {
  const { rows, findings, isIncomplete, notes, since, counts, accepted, ...rest } = report
  return {
    version: 1,
    summary: headLine(report),
    ...rest,
    counts: { ...counts, accepted },
    incomplete: isIncomplete,
    notes: notes.map(plain),
    since: since && {
      auditedAt: since.auditedAt,
      changes: since.changes.map(({ seen, ...change }) => ({ ...change, seen: plain(seen) })),
    },
    keys: rows.map(keyOf),
    findings: findings.map(findingOf),
  }
}

function keyOf({ name, isSystem, isOwn, holders, possibleHolders, findings, ...row }: AuditRow) {
  return {
    ...row,
    name: name ?? null,
    system: isSystem,
    own: isOwn,
    managedBy: holders,
    mayBeManagedBy: possibleHolders,
    findings: findings.map(({ fingerprint }) => fingerprint),
  }
}

function findingOf({ seen, why, remedy, ...finding }: AuditFinding) {
  const references = RULES[finding.rule].references ?? []
  return { ...finding, seen: plain(seen), why: plain(why), remedy: plain(remedy), references }
}
