import { SARIF_LEVEL, sarifLog, sarifMessage } from '../../review/output/sarif-log.ts'
import { reviewAudience } from '../../review/rules/index.ts'
import type { AuditFinding, AuditReport } from '../audit-report.ts'

/**
 * The report as SARIF 2.1.0.
 *
 * @param home the file that stands for the sources as a whole: code scanning refuses a log in which a single result
 *   has no file, and a key of the platform has none
 * @param version of ekb
 */
export function renderAuditSarif(report: AuditReport, home: string, version: string): string {
  const rules = [...new Set(report.findings.map(({ rule }) => rule))].sort()
  // A rule is described once. Where engines differ, the words of the first state count.
  const audience = reviewAudience(report.states[0]?.engine ?? 'terraform')
  const results = report.findings.map(finding => resultOf(finding, rules.indexOf(finding.rule), home))
  return sarifLog({ rules, audience, results, version })
}

function resultOf(finding: AuditFinding, ruleIndex: number, home: string) {
  const { rule, level, seen, remedy, fingerprint, project, name, id } = finding
  return {
    ruleId: rule,
    ruleIndex,
    level: SARIF_LEVEL[level].sarif,
    message: sarifMessage([...seen, ' ', ...remedy]),
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: encodeURI(home) }, region: { startLine: 1 } },
        logicalLocations: [{ fullyQualifiedName: `${project}/${name ?? id ?? ''}`, kind: 'resource' }],
      },
    ],
    partialFingerprints: { 'ekbFinding/v1': fingerprint },
    properties: { project, id, name },
  }
}
