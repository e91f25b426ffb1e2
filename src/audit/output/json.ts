import { plain } from '../../review/findings/index.ts'
import { RULES } from '../../review/rules/index.ts'
import type { AuditFinding, AuditReport, AuditRow } from '../audit-report.ts'
import { headLine } from '../head-line.ts'

/**
 * The report for programs; its schema is published as `docs/audit/report.schema.json`. It comes in pieces: the whole
 * of it has 600 bytes and more for each key.
 */
export function* renderAuditJson(report: AuditReport): Generator<string> {
  // All but the brace at its end.
  yield JSON.stringify(headOf(report), null, 2).slice(0, -2)
  yield* member('keys', report.rows, keyOf)
  yield* member('findings', report.findings, findingOf)
  yield '\n}\n'
}

/** What that report has in it. */
export function auditDocument(report: AuditReport) {
  return { ...headOf(report), keys: report.rows.map(keyOf), findings: report.findings.map(findingOf) }
}

/** Everything but its long lists. */
function headOf(report: AuditReport) {
  const { rows: _, findings: __, isIncomplete, notes, since, counts, accepted, ...rest } = report
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
  }
}

/** So many items are described at a time. */
const AT_A_TIME = 50

/** A list as one more member of the document, as `JSON.stringify` would write it. */
function* member<Item>(name: string, items: readonly Item[], describe: (item: Item) => unknown) {
  yield `,\n  ${JSON.stringify(name)}: [`
  for (let at = 0; at < items.length; at += AT_A_TIME) {
    const some = JSON.stringify({ '': items.slice(at, at + AT_A_TIME).map(describe) }, null, 2)
    yield (at === 0 ? '' : ',') + some.slice('{\n  "": ['.length, -'\n  ]\n}'.length)
  }
  yield items.length === 0 ? ']' : '\n  ]'
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
