import type { Report, ReportFinding } from '../report/index.ts'
import { reviewAudience } from '../rules/index.ts'
import type { FindPosition, Position } from './positions.ts'
import { SARIF_LEVEL, sarifLog, sarifMessage } from './sarif-log.ts'

/**
 * The report as SARIF 2.1.0 for code scanning.
 *
 * @param home the file that stands for the sources as a whole: code scanning refuses a log in which a single result
 *   has no file, and the block of a key that is deleted is gone
 * @param version of ekb
 */
export function renderSarif(report: Report, position: FindPosition, home: string, version: string): string {
  const used = [...new Set(report.findings.map(({ rule }) => rule))].sort()
  // A rule is described once. Where engines differ, the words of the first input count.
  const audience = reviewAudience(report.stacks[0]?.source.engine ?? 'terraform')
  const results = report.findings.map(finding =>
    resultOf(finding, used.indexOf(finding.rule), position(finding) ?? { file: home, line: 1 }),
  )
  return sarifLog({ rules: used, audience, results, version })
}

function resultOf(finding: ReportFinding, ruleIndex: number, at: Position) {
  const { rule, level, seen, remedy, fingerprint, accepted, address, stack } = finding
  return {
    ruleId: rule,
    ruleIndex,
    level: SARIF_LEVEL[level].sarif,
    message: sarifMessage([...seen, ' ', ...remedy]),
    locations: [locationOf(finding, at)],
    partialFingerprints: { 'ekbFinding/v1': fingerprint },
    ...(accepted ? { suppressions: [{ kind: 'external', status: 'accepted' }] } : {}),
    properties: { address, stack },
  }
}

function locationOf({ address, stack }: ReportFinding, { file, line }: Position) {
  return {
    physicalLocation: { artifactLocation: { uri: encodeURI(file) }, region: { startLine: line } },
    logicalLocations: [{ fullyQualifiedName: address ?? stack, kind: 'resource' }],
  }
}
