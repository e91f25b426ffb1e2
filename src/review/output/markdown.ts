import { joined, plain, type RichText } from '../findings/index.ts'
import { headLine, type Report, type ReportEntry, type ReportFinding } from '../report/index.ts'
import { code, escaped, markdown } from './markdown-escape.ts'
import { MarkdownPage, SYMBOLS } from './markdown-page.ts'
import { outdatedWords } from './outdated-words.ts'

/** Options of a comment. */
export interface MarkdownOptions {
  /** Distinguishes this comment from those of other reviews on the same page; letters, digits, `-`, `_` and `.`. */
  readonly name: string
  /** Its maximum length in characters. */
  readonly maxCharacters: number
}

/** The maximum length of a comment on GitHub. */
export const MAX_COMMENT_CHARACTERS = 65_536

/** The hidden first line that identifies a comment. */
export function markerOf(name: string): string {
  return `<!-- ekb review ${name} -->`
}

/**
 * The report as a comment: a head line that is enough to decide whether to read on, a table of keys, and folded
 * details. What does not fit is cut from the end, and the number of omitted items is shown.
 */
export function renderMarkdown(report: Report, { name, maxCharacters }: MarkdownOptions): string {
  const page = new MarkdownPage(maxCharacters)
  page.add(`${markerOf(name)}\n### ${escaped(headLine(report))}\n`)
  writeTable(page, report)
  writeStackFindings(page, report)
  writeDetails(page, report)
  return page.text()
}

function writeTable(page: MarkdownPage, { entries, stacks }: Report): void {
  const told = entries.filter(({ part, findings }) => part !== 'reads' || findings.length > 0)
  if (told.length === 0) return
  page.add('\n| Level | Key | Change | Details |\n|---|---|---|---|\n')
  const rows = told.map(entry => row(entry, stacks.length > 1))
  const left = page.addAll(rows)
  if (left > 0) page.note(`\n${keysMore(left)}; the log of this run has the full report.\n`)
}

function keysMore(left: number): string {
  return left === 1 ? '1 more key is not shown' : `${left} more keys are not shown`
}

function row(entry: ReportEntry, isOneOfSeveral: boolean): string {
  const where = isOneOfSeveral ? `<br>${escaped(entry.stack)}` : ''
  const what = escaped(entry.summary)
  const cells = [
    levelWord(entry),
    code(entry.address) + where,
    entry.level === null ? what : `**${what}**`,
    markdown(joined([...entry.explanation, ...uncovered(entry)])),
  ]
  return `| ${cells.join(' | ')} |\n`
}

/** What only the rules say: a row has everything that matters, and the folded section explains it. */
function uncovered({ findings }: ReportEntry): RichText[] {
  return findings
    .filter(({ accepted, isCoveredByExplanation }) => !accepted && !isCoveredByExplanation)
    .map(({ seen }) => seen)
}

function levelWord({ level, findings }: ReportEntry): string {
  if (level !== null) return `${SYMBOLS[level]}&nbsp;${level}`
  return findings.length > 0 ? '⚪&nbsp;accepted' : '⚪&nbsp;none'
}

/** Findings about a whole plan matter more than any key, so they are not folded. */
function writeStackFindings(page: MarkdownPage, { findings, stacks }: Report): void {
  const own = findings.filter(({ entry, accepted }) => entry === null && !accepted)
  if (own.length === 0) return
  page.add('\n')
  page.addAll(
    own.map(({ level, title, seen, stack }) => {
      const where = stacks.length > 1 ? ` (${escaped(stack)})` : ''
      return `- ${SYMBOLS[level]} ${level}: **${title}**${where}. ${markdown(seen)}\n`
    }),
  )
}

function writeDetails(page: MarkdownPage, report: Report): void {
  const open = report.findings.filter(({ accepted }) => !accepted)
  const accepted = report.findings.filter(finding => finding.accepted)
  const reads = report.entries.filter(({ part }) => part === 'reads')
  const limitations = report.stacks.flatMap(stack =>
    stack.limitations.map(
      words => `- ${report.stacks.length > 1 ? `${escaped(stack.label)}: ` : ''}${markdown(words)}\n`,
    ),
  )
  page.fold(
    'Why it matters and how to fix it',
    [...Map.groupBy(open, ({ rule, remedy }) => `${rule} ${plain(remedy)}`).values()].map(details),
  )
  page.fold(
    'Accepted findings',
    accepted.map(({ rule, title, seen }) => `- ${rule} ${title}: ${markdown(seen)}\n`),
  )
  page.fold('Limitations of this plan', limitations)
  page.fold(
    'Keys read at run time',
    reads.map(({ address, explanation }) => {
      const told = explanation.length === 0 ? '' : `: ${markdown(joined(explanation))}`
      return `- ${code(address)}${told}\n`
    }),
  )
  for (const { head, lines } of outdatedWords(report)) {
    page.fold(
      head,
      lines.map(line => `- ${code(line)}\n`),
    )
  }
}

/** One rule with all of its findings. */
function details(findings: readonly ReportFinding[]): string {
  const [first] = findings
  if (first === undefined) return ''
  const { rule, title, level, why, remedy } = first
  const list = findings.map(({ address, stack, seen, fingerprint }) => {
    const isNamed = seen.some(part => typeof part !== 'string' && part.code === address)
    const where = address === null ? `${escaped(stack)}: ` : isNamed ? '' : `${code(address)}: `
    return `  - ${where}${markdown(seen)} To accept: ${code(fingerprint)}\n`
  })
  return `- ${SYMBOLS[level]} **[${rule}](${first.helpUri}) ${title}** (${level}). ${markdown(why)} ${markdown(remedy)}\n${list.join('')}`
}
