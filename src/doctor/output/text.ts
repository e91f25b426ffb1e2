import { visible } from '../../core/messages/visible.ts'
import type { Finding, Level, SectionName } from '../report/finding.ts'
import { countOf, type Report } from '../report/report.ts'
import { count } from '../report/words.ts'

export const TITLES: Readonly<Record<SectionName, string>> = {
  settings: 'Settings',
  reach: 'Reach',
  credentials: 'Credentials',
  contract: 'Contract',
  list: 'List',
  clock: 'Clock',
  engines: 'Engines',
  state: 'State of this folder',
}

const MARKS: Readonly<Record<Level, string>> = { ok: 'ok   ', note: 'note ', fault: 'FAULT' }
const INDENT = ' '.repeat(9)
const NARROWEST = 40
const WIDEST = 110

/** The report for a terminal. @param columns how many characters a line has; default: 100 */
export function asText(report: Report, columns = 100): string {
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns)) - INDENT.length
  const sections = report.sections.map(({ name, findings, skipped }) => {
    const lines =
      skipped === undefined
        ? findings.flatMap(finding => linesOf(finding, width))
        : row('-    ', `Not checked: ${skipped}.`, width)
    return [TITLES[name], ...lines].join('\n')
  })
  return `${sections.join('\n\n')}\n\n${wrap(headline(report), width + INDENT.length).join('\n')}\n`
}

/** What came of it, in one line. */
export function headline(report: Report): string {
  const faults = countOf(report, 'fault')
  const notes = countOf(report, 'note')
  const requests = count(report.requests, 'GET request', 'GET requests')
  const found = [
    ...(faults === 0 ? [] : [count(faults, 'fault', 'faults')]),
    ...(notes === 0 ? [] : [count(notes, 'note', 'notes')]),
  ]
  return `${found.length === 0 ? 'Everything is fine' : found.join(', ')}. ${requests} sent, nothing was changed.`
}

function linesOf({ level, text, remedy, code }: Finding, width: number): readonly string[] {
  const said = code === undefined ? text : `${text} (${code})`
  const remedies = remedy === undefined ? [] : wrap(visible(remedy), width - 3)
  return [
    ...row(MARKS[level], visible(said), width),
    ...remedies.map((line, index) => `${INDENT}${index === 0 ? '-> ' : '   '}${line}`),
  ]
}

function row(mark: string, text: string, width: number): readonly string[] {
  return wrap(text, width).map((line, index) => (index === 0 ? `  ${mark}  ${line}` : INDENT + line))
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  return lines
}
