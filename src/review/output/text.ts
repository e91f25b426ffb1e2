import { plain, type RichText } from '../findings/index.ts'
import { headLine, type Report, type ReportEntry, type ReportFinding } from '../report/index.ts'
import { outdatedWords } from './outdated-words.ts'
import { MARGIN, type Paint, painter, TextPage } from './text-page.ts'

/** The capabilities of the terminal. */
export interface TextOptions {
  /** How many characters fit on a line. */
  readonly columns: number
  readonly colours: boolean
}

/** The report for a person at a terminal. Every colour has a word with the same meaning. */
export function renderText(report: Report, options: TextOptions): string {
  const paint = painter(options.colours)
  const page = new TextPage(options.columns)
  const isOneOfSeveral = report.stacks.length > 1
  page.line(paint(headLine(report), 'bold'))
  for (const entry of report.entries.filter(isListed)) {
    page.line('')
    const word = entry.level ?? (entry.findings.length > 0 ? 'accepted' : 'none')
    const where = isOneOfSeveral ? ` (${entry.stack})` : ''
    page.line(paint(word.padEnd(MARGIN), entry.level ?? 'faint') + paint(entry.address, 'bold') + where)
    page.paragraph(entry.summary)
    if (entry.explanation.length > 0) page.paragraph(sentences(entry.explanation))
    writeFindings(page, entry.findings, paint)
  }
  writeStackFindings(page, report, paint)
  writeReads(page, report)
  writeLimitations(page, report)
  for (const { head, lines } of outdatedWords(report)) {
    page.line('')
    page.line(`${head}:`)
    for (const line of lines) page.paragraph(line)
  }
  if (report.failOn !== 'never' && report.level !== null) {
    page.line('')
    page.line(
      report.failed
        ? paint(`Failed: unresolved findings at or above ${report.failOn}.`, 'bold')
        : `Passed: no unresolved findings at or above ${report.failOn}.`,
    )
  }
  return page.text()
}

/** Readers of keys without findings are listed separately, one line each. */
function isListed({ part, findings }: ReportEntry): boolean {
  return part !== 'reads' || findings.length > 0
}

function writeFindings(page: TextPage, findings: readonly ReportFinding[], paint: Paint): void {
  for (const { rule, level, title, seen, remedy, fingerprint, accepted } of findings) {
    const word = accepted ? 'accepted' : level
    page.paragraph(`${rule} ${title} (${word}). ${plain(seen)}`, 0, text =>
      paint(text, accepted ? 'faint' : level),
    )
    if (!accepted) {
      page.paragraph(plain(remedy), 2)
      page.paragraph(`Details: ekb explain ${rule}. To accept: ${fingerprint}`, 2, text =>
        paint(text, 'faint'),
      )
    }
  }
}

function writeStackFindings(page: TextPage, { findings, stacks }: Report, paint: Paint): void {
  for (const { label } of stacks) {
    const own = findings.filter(({ entry, stack }) => entry === null && stack === label)
    if (own.length === 0) continue
    const level = own.find(({ accepted }) => !accepted)?.level
    page.line('')
    page.line(
      paint((level ?? 'accepted').padEnd(MARGIN), level ?? 'faint') + paint(`whole plan (${label})`, 'bold'),
    )
    writeFindings(page, own, paint)
  }
}

function writeReads(page: TextPage, { entries }: Report): void {
  const reads = entries.filter(entry => !isListed(entry))
  if (reads.length === 0) return
  page.line('')
  page.line('Read at run time:')
  for (const { address, explanation } of reads)
    page.paragraph(explanation.length === 0 ? address : `${address}: ${sentences(explanation)}`)
}

function writeLimitations(page: TextPage, { stacks }: Report): void {
  for (const { label, limitations } of stacks) {
    if (limitations.length === 0) continue
    page.line('')
    page.line(`Limitations of ${stacks.length > 1 ? label : 'this plan'}:`)
    for (const words of limitations) page.paragraph(plain(words))
  }
}

function sentences(words: readonly RichText[]): string {
  return words.map(plain).join(' ')
}
