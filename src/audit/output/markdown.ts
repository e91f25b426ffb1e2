import { count, plain } from '../../review/findings/index.ts'
import { code, escaped, markdown } from '../../review/output/markdown-escape.ts'
import { MarkdownPage, SYMBOLS } from '../../review/output/markdown-page.ts'
import { outdatedWords } from '../../review/output/outdated-words.ts'
import type { AuditFinding, AuditReport, AuditRow } from '../audit-report.ts'
import { byProject, type ProjectRows } from '../by-project.ts'
import { headLine } from '../head-line.ts'
import { dueWords, managedBy } from '../managed-by.ts'

/** The hidden first line by which a job finds the issue or comment that it wrote before. */
export const AUDIT_MARKER = '<!-- ekb audit -->'

/**
 * The report as an issue or a comment: a head line, the findings, what could not be read, and folded tables of keys.
 * What does not fit is cut from the end, and the number of omitted items is shown.
 *
 * @param maxCharacters its maximum length
 */
export function renderAuditMarkdown(report: AuditReport, maxCharacters: number): string {
  const page = new MarkdownPage(maxCharacters)
  page.add(`${AUDIT_MARKER}\n### ${escaped(headLine(report))}\n`)
  writeProblems(page, report)
  writeChanges(page, report)
  writeFindings(page, report)
  for (const note of report.notes) page.add(`\n${markdown(note)}\n`)
  for (const project of byProject(report)) writeKeys(page, project, report)
  writeDetails(page, report)
  return page.text()
}

function writeProblems(page: MarkdownPage, { problems }: AuditReport): void {
  if (problems.length === 0) return
  page.add('\n**Not read:**\n\n')
  const left = page.addAll(
    problems.map(
      ({ what, name, summary, detail, code: id }) =>
        `- ${what} ${code(name)}: ${escaped(`${summary}. ${detail} (${id})`)}\n`,
    ),
  )
  if (left > 0) page.note(`- and ${left} more\n`)
}

function writeChanges(page: MarkdownPage, { since, projects }: AuditReport): void {
  if (since === null) return
  page.add(`\n**Since ${escaped(since.auditedAt)}**: ${count(since.changes.length, 'change')}\n\n`)
  const left = page.addAll(
    since.changes.map(({ project, seen }) => {
      const where = projects.length > 1 ? `${code(project)}: ` : ''
      return `- ${where}${markdown(seen)}\n`
    }),
  )
  if (left > 0) page.note(`- and ${left} more\n`)
}

function writeFindings(page: MarkdownPage, { findings: all, projects }: AuditReport): void {
  const findings = all.filter(({ accepted }) => !accepted)
  if (findings.length === 0) return
  page.add('\n| Level | Key | Finding |\n|---|---|---|\n')
  const left = page.addAll(findings.map(finding => findingRow(finding, projects.length > 1)))
  if (left > 0) page.note(`\n${left} more findings are not shown; the log of this run has the full report.\n`)
}

function findingRow(finding: AuditFinding, isOneOfSeveral: boolean): string {
  const { level, name, id, project, title, seen } = finding
  const key = name ?? id
  const where = key === null ? `project ${code(project)}` : code(key)
  const ofProject = isOneOfSeveral && key !== null ? `<br>${code(project)}` : ''
  return `| ${SYMBOLS[level]}&nbsp;${level} | ${where}${ofProject} | **${escaped(title)}**. ${markdown(seen)} |\n`
}

function writeKeys(page: MarkdownPage, { project, rows: own }: ProjectRows, { states }: AuditReport): void {
  page.fold(`Keys of project ${escaped(project)}`, {
    length: own.length,
    *[Symbol.iterator]() {
      for (const [index, row] of own.entries()) {
        yield (index === 0 ? TABLE : '') + keyRow(row, states.length > 0)
      }
    },
  })
}

const TABLE = '| Key | Type | Age | Managed by | Due |\n|---|---|---|---|---|\n'

function keyRow(row: AuditRow, hasStates: boolean): string {
  const { name, id, type, ageDays, holders } = row
  const age = ageDays === null ? '?' : `${ageDays} d`
  const manager =
    holders.length > 0
      ? holders.map(({ address, state }) => `${code(address)} (${escaped(state)})`).join('<br>')
      : escaped(managedBy(row, hasStates))
  return `| ${code(name ?? id ?? '?')} | ${escaped(type)} | ${age} | ${manager} | ${escaped(dueWords(row))} |\n`
}

function writeDetails(page: MarkdownPage, report: AuditReport): void {
  const [open, accepted] = [false, true].map(wanted => report.findings.filter(one => one.accepted === wanted))
  const byRemedy = Map.groupBy(open ?? [], ({ rule, remedy }) => `${rule} ${plain(remedy)}`)
  page.fold('Why it matters and how to fix it', [...byRemedy.values()].map(details))
  page.fold(
    'Accepted findings',
    (accepted ?? []).map(({ rule, title, seen }) => `- ${rule} ${escaped(title)}: ${markdown(seen)}\n`),
  )
  for (const { head, lines } of outdatedWords(report)) {
    page.fold(
      head,
      lines.map(line => `- ${code(line)}\n`),
    )
  }
}

/** One rule with all of its findings. */
function details(findings: readonly AuditFinding[]): string {
  const [first] = findings
  if (first === undefined) return ''
  const { rule, helpUri, title, level, why, remedy } = first
  const list = findings.map(
    ({ seen, fingerprint }) => `  - ${markdown(seen)} To accept: ${code(fingerprint)}\n`,
  )
  return `- ${SYMBOLS[level]} **[${rule}](${helpUri}) ${escaped(title)}** (${level}). ${markdown(why)} ${markdown(remedy)}\n${list.join('')}`
}
