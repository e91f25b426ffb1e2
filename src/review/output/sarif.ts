import type { Report } from '../report/index.ts'
import { reviewAudience } from '../rules/index.ts'
import type { FindPosition } from './positions.ts'
import { sarifLog } from './sarif-log.ts'

/**
 * The report as SARIF 2.1.0 for code scanning.
 *
 * @param home the file that stands for the sources as a whole: code scanning refuses a log in which a single result
 *   has no file, and the block of a key that is deleted is gone
 * @param version of ekb
 */
export function renderSarif(report: Report, position: FindPosition, home: string, version: string): string {
  // Where engines differ, the words of the first input count.
  const audience = reviewAudience(report.stacks[0]?.source.engine ?? 'terraform')
  const results = report.findings.map(finding => {
    const { accepted, address, stack } = finding
    const at = position(finding) ?? { file: home, line: 1 }
    return { finding, at, subject: address ?? stack, accepted, properties: { address, stack } }
  })
  return sarifLog({ results, audience, version })
}
