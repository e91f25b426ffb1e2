import { sarifLog } from '../../review/output/sarif-log.ts'
import { reviewAudience } from '../../review/rules/index.ts'
import type { AuditReport } from '../audit-report.ts'

/**
 * The report as SARIF 2.1.0.
 *
 * @param home the file that stands for the sources as a whole: code scanning refuses a log in which a single result
 *   has no file, and a key of the platform has none
 * @param version of ekb
 */
export function renderAuditSarif(report: AuditReport, home: string, version: string): string {
  // Where engines differ, the words of the first state count.
  const audience = reviewAudience(report.states[0]?.engine ?? 'terraform')
  const at = { file: home, line: 1 }
  const results = report.findings.map(finding => {
    const { project, id, name, accepted } = finding
    return {
      finding,
      at,
      subject: `${project}/${name ?? id ?? ''}`,
      accepted,
      properties: { project, id, name },
    }
  })
  return sarifLog({ results, audience, version })
}
