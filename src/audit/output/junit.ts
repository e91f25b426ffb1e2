import { plain } from '../../review/findings/index.ts'
import { xml } from '../../review/output/xml.ts'
import { isAtLeast } from '../../review/rules/index.ts'
import type { AuditFinding, AuditProblem, AuditReport, AuditRow } from '../audit-report.ts'
import { byProject, type ProjectRows } from '../by-project.ts'
import { headLine } from '../head-line.ts'

/**
 * The report as JUnit XML, in pieces: a suite for each project, a case for each finding and for each key without one. A
 * finding fails its case where it fails the audit; an accepted one is skipped. What could not be read is a case with an
 * error, in a suite of its own.
 */
export function* renderAuditJunit(report: AuditReport): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield `<testsuites name="${xml(headLine(report))}">\n`
  for (const project of byProject(report)) yield `${projectSuite(project, report)}\n`
  if (report.problems.length > 0) yield `${problemSuite(report.problems)}\n`
  yield '</testsuites>\n'
}

function projectSuite({ project, rows, findings }: ProjectRows, report: AuditReport): string {
  const quiet = rows.filter(row => row.findings.length === 0)
  const failures = findings.filter(finding => isFailure(finding, report)).length
  const skipped = findings.filter(({ accepted }) => accepted).length
  const cases = [
    ...findings.map(finding => findingCase(finding, report)),
    ...quiet.map(row => quietCase(row, project)),
  ]
  return suite(project, { tests: cases.length, failures, errors: 0, skipped }, cases)
}

function isFailure({ accepted, level }: AuditFinding, { failOn }: AuditReport): boolean {
  return !accepted && isAtLeast(level, failOn)
}

function findingCase(finding: AuditFinding, report: AuditReport): string {
  const { rule, title, level, seen, why, remedy, project, name, id, fingerprint } = finding
  const text = xml(
    `${plain(seen)}\n${plain(why)}\n${plain(remedy)}\nDetails: ekb explain ${rule}\nTo accept: ${fingerprint}`,
  )
  if (finding.accepted) {
    return testCase(
      project,
      `${rule} ${title}: ${name ?? id ?? 'whole project'}`,
      '<skipped message="accepted"/>',
    )
  }
  const outcome = isFailure(finding, report)
    ? `<failure type="${level}" message="${xml(plain(seen))}">${text}</failure>`
    : `<system-out>${text}</system-out>`
  return testCase(project, `${rule} ${title}: ${name ?? id ?? 'whole project'}`, outcome)
}

function quietCase({ name, id }: AuditRow, project: string): string {
  return testCase(project, name ?? id ?? 'a key without a name', '')
}

function problemSuite(problems: readonly AuditProblem[]): string {
  const cases = problems.map(({ what, name, code, summary, detail }) =>
    testCase(
      'not read',
      `${what} ${name}`,
      `<error type="${code}" message="${xml(summary)}">${xml(detail)}</error>`,
    ),
  )
  return suite('not read', { tests: cases.length, failures: 0, errors: cases.length, skipped: 0 }, cases)
}

function suite(
  name: string,
  { tests, failures, errors, skipped }: Readonly<Record<'tests' | 'failures' | 'errors' | 'skipped', number>>,
  cases: readonly string[],
): string {
  const counts = `tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}"`
  return [`  <testsuite name="${xml(name)}" ${counts}>`, ...cases, '  </testsuite>'].join('\n')
}

function testCase(classname: string, name: string, outcome: string): string {
  const begin = `    <testcase classname="${xml(classname)}" name="${xml(name)}"`
  return outcome === '' ? `${begin}/>` : `${begin}>${outcome}</testcase>`
}
