import { plain } from '../findings/index.ts'
import { headLine, type Report, type ReportEntry, type ReportFinding } from '../report/index.ts'
import { isAtLeast } from '../rules/index.ts'
import { xml } from './xml.ts'

/**
 * The report as JUnit XML: a suite for each stack, a case for each finding and for each key without one. A
 * finding fails its case where it fails the review; an accepted one is skipped.
 */
export function renderJunit(report: Report): string {
  const suites = report.stacks.map(({ label }) => suite(label, report))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${xml(headLine(report))}">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n')
}

function suite(label: string, report: Report): string {
  const findings = report.findings.filter(({ stack }) => stack === label)
  const quiet = report.entries.filter(({ stack, findings: own }) => stack === label && own.length === 0)
  const failures = findings.filter(finding => isFailure(finding, report)).length
  const skipped = findings.filter(({ accepted }) => accepted).length
  const tests = findings.length + quiet.length
  return [
    `  <testsuite name="${xml(label)}" tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}">`,
    ...findings.map(finding => findingCase(finding, label, report)),
    ...quiet.map(entry => quietCase(entry, label)),
    '  </testsuite>',
  ].join('\n')
}

function isFailure({ accepted, level }: ReportFinding, { failOn }: Report): boolean {
  return !accepted && isAtLeast(level, failOn)
}

function findingCase(finding: ReportFinding, label: string, report: Report): string {
  const { rule, title, level, seen, why, remedy, fingerprint, address, accepted } = finding
  const name = `${rule} ${title}: ${address ?? 'whole plan'}`
  const text = xml(
    `${plain(seen)}\n${plain(why)}\n${plain(remedy)}\nDetails: ekb explain ${rule}\nTo accept: ${fingerprint}`,
  )
  const outcome = accepted
    ? '<skipped message="accepted"/>'
    : isFailure(finding, report)
      ? `<failure type="${level}" message="${xml(plain(seen))}">${text}</failure>`
      : `<system-out>${text}</system-out>`
  return `    <testcase classname="${xml(label)}" name="${xml(name)}">${outcome}</testcase>`
}

function quietCase({ address, summary }: ReportEntry, label: string): string {
  return `    <testcase classname="${xml(label)}" name="${xml(`${address}: ${summary}`)}"/>`
}
