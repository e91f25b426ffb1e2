import { collectEvery } from '../../core/garbage.ts'
import { count, plain } from '../../review/findings/index.ts'
import { outdatedWords } from '../../review/output/outdated-words.ts'
import { MARGIN, type Paint, painter, TextPage } from '../../review/output/text-page.ts'
import type { AuditFinding, AuditReport, AuditRow } from '../audit-report.ts'
import { byProject, type ProjectRows } from '../by-project.ts'
import { headLine } from '../head-line.ts'
import { dueWords, managedBy } from '../managed-by.ts'

/** The capabilities of the terminal. */
export interface AuditTextOptions {
  /** How many characters fit on a line. */
  readonly columns: number
  readonly colours: boolean
}

/** The longest cell of a table; what is longer is cut, and stands in full in the other formats. */
const LONGEST = 44

/** After so many rows, garbage is collected: to align them makes much more of it than text. */
const ROWS_AT_A_TIME = 2000

/** The report for a person at a terminal, in pieces: a table for each project, then the findings. */
export function* renderAuditText(
  report: AuditReport,
  { columns, colours }: AuditTextOptions,
): Generator<string> {
  const paint = painter(colours)
  const piece = (write: (page: TextPage) => void): string => {
    const page = new TextPage(columns)
    write(page)
    return page.text()
  }
  yield piece(page => page.line(paint(headLine(report), 'bold')))
  const collect = collectEvery(ROWS_AT_A_TIME)
  for (const project of byProject(report)) {
    yield piece(page => writeTable(page, project, report, paint))
    collect(project.rows.length)
  }
  if (report.since !== null) yield piece(page => writeChanges(page, report, paint))
  for (const finding of report.findings) yield piece(page => writeFinding(page, finding, report, paint))
  yield piece(page => {
    for (const { head, lines } of outdatedWords(report)) {
      page.line('')
      page.line(`${head}:`)
      for (const line of lines) page.paragraph(line)
    }
    writeProblems(page, report, paint)
    for (const note of report.notes) {
      page.line('')
      page.line(plain(note))
    }
    page.line('')
    page.line(verdict(report))
  })
}

function writeTable(
  page: TextPage,
  { project, rows: own }: ProjectRows,
  { states }: AuditReport,
  paint: Paint,
): void {
  page.line('')
  page.line(paint(`Project ${project}: ${count(own.length, 'key')}`, 'bold'))
  const table = [
    ['Name', 'Type', 'Age', 'Managed by', 'Due'],
    ...own.map(row => cellsOf(row, states.length > 0)),
  ].map(cells => cells.map(cut))
  const widths = [0, 1, 2, 3, 4].map(column =>
    table.reduce((widest, cells) => Math.max(widest, width(cells[column] ?? '')), 0),
  )
  for (const [index, cells] of table.entries()) {
    const line = cells
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
      .join('  ')
    const row = `  ${line}`.trimEnd()
    page.line(index === 0 ? paint(row, 'faint') : row)
  }
}

function cellsOf(row: AuditRow, hasStates: boolean): string[] {
  const { name, id, type, ageDays } = row
  const age = ageDays === null ? '?' : `${ageDays} d`
  return [name ?? id ?? '?', type, age, managedBy(row, hasStates), dueWords(row)]
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text
  const characters = [...text]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text
}

/** In characters, of which some are two code units. */
function width(text: string): number {
  let characters = 0
  for (let at = 0; at < text.length; characters += 1) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  return characters
}

function writeChanges(page: TextPage, { since, projects }: AuditReport, paint: Paint): void {
  if (since === null) return
  page.line('')
  page.line(paint(`Since ${since.auditedAt}: ${count(since.changes.length, 'change')}`, 'bold'))
  for (const { project, seen } of since.changes) {
    page.paragraph(projects.length > 1 ? `${project}: ${plain(seen)}` : plain(seen))
  }
}

function writeFinding(
  page: TextPage,
  { rule, level, title, seen, remedy, accepted, fingerprint, ...finding }: AuditFinding,
  { projects }: AuditReport,
  paint: Paint,
): void {
  const word = accepted ? 'accepted' : level
  page.line('')
  page.line(
    paint(word.padEnd(MARGIN), accepted ? 'faint' : level) +
      paint(subjectOf(finding, projects.length > 1), 'bold'),
  )
  page.paragraph(`${rule} ${title} (${word}). ${plain(seen)}`)
  if (accepted) return
  page.paragraph(plain(remedy), 2)
  page.paragraph(`Details: ekb explain ${rule}. To accept: ${fingerprint}`, 2, text => paint(text, 'faint'))
}

function subjectOf(
  { name, id, project }: Pick<AuditFinding, 'name' | 'id' | 'project'>,
  isOneOfSeveral: boolean,
): string {
  const called = name ?? id
  if (called === null) return `project ${project}`
  return isOneOfSeveral ? `${called} (project ${project})` : called
}

function writeProblems(page: TextPage, { problems }: AuditReport, paint: Paint): void {
  if (problems.length === 0) return
  page.line('')
  page.line(paint('Not read:', 'bold'))
  for (const { what, name, summary, detail, code } of problems) {
    page.line(`${what.padEnd(MARGIN)}${name}`)
    page.paragraph(`${summary}. ${detail} (${code})`)
  }
}

function verdict({ isIncomplete, problems, failOn, failed, level }: AuditReport): string {
  if (isIncomplete) {
    const words = problems.length === 1 ? '1 input' : `${problems.length} inputs`
    return `Incomplete: ${words} could not be read.`
  }
  if (failOn === 'never' || level === null) return 'Complete.'
  return failed ? `Failed: findings at or above ${failOn}.` : `Passed: no findings at or above ${failOn}.`
}
