import { visible } from '../../core/messages/visible.ts'
import type { Finding, Level } from '../report/finding.ts'
import type { Report } from '../report/report.ts'
import { headline, TITLES } from './text.ts'

const MARKS: Readonly<Record<Level, string>> = { ok: '✅ ok', note: '🔷 note', fault: '❌ fault' }

/** The report for an issue or a wiki. */
export function asMarkdown(report: Report): string {
  const sections = report.sections.map(({ name, findings, skipped }) => {
    const rows = skipped === undefined ? findings.map(rowOf) : [`| not checked | ${escaped(skipped)} | |`]
    return [`### ${TITLES[name]}`, '', '| | seen | what to do |', '|---|---|---|', ...rows].join('\n')
  })
  return `## ekb doctor: ${escaped(headline(report))}\n\n${sections.join('\n\n')}\n`
}

function rowOf({ level, text, remedy = '', code }: Finding): string {
  const said = code === undefined ? escaped(text) : `${escaped(text)} (\`${code}\`)`
  return `| ${MARKS[level]} | ${said} | ${escaped(remedy)} |`
}

/** A text without any marks of Markdown, HTML or the host: nothing in it comes alive. */
function escaped(text: string): string {
  return visible(text.replace(/\s+/g, ' '))
    .replace(/[&<>\\`*[\]|~]|(?<!\w)_|_(?!\w)/g, mark => `&#${mark.codePointAt(0)};`)
    .replace(/@(?=\w)/g, '@<!-- -->')
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/\bwww\./gi, match => `${match.slice(0, -1)}&#46;`)
}
