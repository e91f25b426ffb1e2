import { LEVELS } from '../report/finding.ts'
import { countOf, type Report } from '../report/report.ts'

/** The report for programs; its schema is published as `docs/doctor/report.schema.json`. */
export function asJson(report: Report): string {
  const document = {
    version: 1,
    result: report.result,
    counts: Object.fromEntries(LEVELS.map(level => [level, countOf(report, level)])),
    requests: report.requests,
    sections: report.sections.map(({ name, findings, skipped = null }) => ({
      name,
      skipped,
      findings: findings.map(({ check, level, text, remedy = null, code = null }) => ({
        check,
        level,
        text,
        remedy,
        code,
      })),
    })),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}
