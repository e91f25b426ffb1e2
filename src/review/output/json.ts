import { plain } from '../findings/index.ts'
import { headLine, type Report, type ReportEntry, type ReportFinding } from '../report/index.ts'
import { RULES } from '../rules/index.ts'

/** The report for programs; its schema is published as `docs/review/report.schema.json`. */
export function renderJson(report: Report): string {
  const { level, counts, accepted, keys, failOn, failed, stacks, entries, findings } = report
  const document = {
    version: 1,
    summary: headLine(report),
    level,
    counts: { ...counts, accepted },
    keys,
    failOn,
    failed,
    stacks: stacks.map(({ label, source, limitations: untold }) => ({
      label,
      engine: source.engine,
      engineVersion: source.version,
      format: source.format,
      run: source.run,
      plannedAt: source.plannedAt,
      untold: untold.map(plain),
    })),
    entries: entries.map(entryOf),
    findings: findings.map(findingOf),
    unusedAcceptances: report.unusedAcceptances,
    expiredAcceptances: report.expiredAcceptances,
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function entryOf({ findings, summary, explanation, facts, ...entry }: ReportEntry) {
  return {
    ...entry,
    ...facts,
    happens: summary,
    words: explanation.map(plain),
    findings: findings.map(({ fingerprint }) => fingerprint),
  }
}

function findingOf({ seen, why, remedy, isCoveredByExplanation: _, ...finding }: ReportFinding) {
  const references = RULES[finding.rule].references ?? []
  return { ...finding, seen: plain(seen), why: plain(why), remedy: plain(remedy), references }
}
