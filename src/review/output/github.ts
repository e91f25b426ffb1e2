import { plain } from '../findings/index.ts'
import { headLine, type Report, type ReportFinding } from '../report/index.ts'
import { isAtLeast } from '../rules/index.ts'
import type { FindPosition } from './positions.ts'

/** GitHub shows this many annotations of each kind for a step, and silently drops the rest. */
const MAX_PER_KIND = 10

type Kind = 'error' | 'warning' | 'notice'

/**
 * Workflow commands that annotate a pull request. Findings that fail the review are errors, low ones are notices,
 * and the others are warnings. The head line follows, for the log.
 */
export function renderGithub(report: Report, position: FindPosition): string {
  const open = report.findings.filter(({ accepted }) => !accepted)
  const kinds = Map.groupBy(open, finding => kindOf(finding, report.failOn))
  const lines = [...kinds].flatMap(([kind, findings]) => {
    const shown = findings.length > MAX_PER_KIND ? findings.slice(0, MAX_PER_KIND - 1) : findings
    const left = findings.length - shown.length
    const more =
      left > 0
        ? [`::${kind} title=API keys::${data(`${left} more findings like these are in the report.`)}`]
        : []
    return [...shown.map(finding => annotation(kind, finding, position)), ...more]
  })
  return [...lines, data(headLine(report)), ''].join('\n')
}

function kindOf({ level }: ReportFinding, failOn: Report['failOn']): Kind {
  if (isAtLeast(level, failOn)) return 'error'
  return level === 'low' ? 'notice' : 'warning'
}

function annotation(kind: Kind, finding: ReportFinding, position: FindPosition): string {
  const { rule, title, level, seen, remedy } = finding
  const at = position(finding)
  const properties = [
    ...(at === null ? [] : [`file=${property(at.file)}`, `line=${at.line}`]),
    `title=${property(`${rule} ${title} (${level})`)}`,
  ]
  return `::${kind} ${properties.join(',')}::${data(`${plain(seen)} ${plain(remedy)} Details: ${finding.helpUri}`)}`
}

/** Escapes percent signs and line ends, as the runner expects. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** In a property colons and commas as well. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
