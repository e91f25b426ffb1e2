import { createHash } from 'node:crypto'
import { count } from '../../../review/findings/index.ts'
import { REFERENCES, RULES, referenceName } from '../../../review/rules/index.ts'
import type { AuditFinding, AuditReport, AuditRow } from '../../audit-report.ts'
import { byProject, type ProjectRows } from '../../by-project.ts'
import { headLine } from '../../head-line.ts'
import { dueWords, managedBy } from '../../managed-by.ts'
import { escaped, named, phrase } from './markup.ts'
import { SCRIPT } from './script.ts'
import { STYLE } from './style.ts'

/** Nothing is loaded from anywhere, and no script runs but the one of the page. */
const POLICY = `default-src 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(SCRIPT)}'; base-uri 'none'; form-action 'none'`

/**
 * The report as one page that loads nothing, in pieces. It needs no script to be read; with one, tables can be sorted.
 */
export function* renderHtml(report: AuditReport): Generator<string> {
  const title = escaped(headLine(report))
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="quiet">Audited at <time datetime="${report.auditedAt}">${report.auditedAt}</time></p>
${report.notes.map(note => `<p>${phrase(note)}</p>\n`).join('')}`
  yield problems(report)
  yield changes(report)
  yield* findings(report)
  for (const project of byProject(report)) yield keys(project, report)
  yield `</main>
<script>${SCRIPT}</script>
</body>
</html>
`
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function problems({ problems: all }: AuditReport): string {
  if (all.length === 0) return ''
  const cards = all.map(
    ({ what, name, summary, detail, code }) =>
      `<div class="card"><p>${what} ${named(name)}</p><p>${escaped(summary)}. ${escaped(detail)} <code>${code}</code></p></div>\n`,
  )
  return `<section>\n<h2>Not read</h2>\n${cards.join('')}</section>\n`
}

function changes({ since }: AuditReport): string {
  if (since === null) return ''
  const lines = since.changes.map(({ project, seen }) => `<li>${named(project)}: ${phrase(seen)}</li>\n`)
  const list = lines.length === 0 ? '' : `<ul>\n${lines.join('')}</ul>\n`
  return `<section>\n<h2>Since ${escaped(since.auditedAt)}: ${count(lines.length, 'change')}</h2>\n${list}</section>\n`
}

function* findings({ findings: all }: AuditReport): Generator<string> {
  if (all.length === 0) return
  yield `<section>\n<h2>${count(all.length, 'finding')}</h2>\n`
  for (const finding of all) yield findingCard(finding)
  yield '</section>\n'
}

function findingCard(finding: AuditFinding): string {
  const { level, rule, helpUri, title, name, id, project, seen, why, remedy, accepted } = finding
  const badge = accepted
    ? '<span class="badge">accepted</span>'
    : `<span class="badge ${level}">${level}</span>`
  const key = name ?? id
  const subject = key === null ? '' : `${named(key)}, `
  return `<article class="card">
<p>${badge} ${subject}project ${named(project)}: <a href="${escaped(helpUri)}">${rule} ${escaped(title)}</a></p>
<p>${phrase(seen)}</p>
<p class="quiet">${phrase(why)} ${phrase(remedy)}</p>
${seeAlso(rule)}</article>
`
}

/** What the rule helps with, as published lists of risks and safeguards call it. */
function seeAlso(rule: AuditFinding['rule']): string {
  const links = (RULES[rule].references ?? []).map(
    id => `<a href="${escaped(REFERENCES[id].uri)}">${escaped(referenceName(id))}</a>`,
  )
  return links.length === 0 ? '' : `<p class="quiet">See also: ${links.join(', ')}</p>\n`
}

const HEADS = ['Name', 'Type', 'Age in days', 'Managed by', 'Due', 'Level', 'Id']

function keys({ project, rows: own }: ProjectRows, { states }: AuditReport): string {
  const heads = HEADS.map(head => `<th scope="col">${head}</th>`).join('')
  const label = `Keys of project ${escaped(project)}`
  return `<section>
<h2>Project ${named(project)}: ${count(own.length, 'key')}</h2>
<div class="table" role="region" aria-label="${label}" tabindex="0">
<table>
<thead><tr>${heads}</tr></thead>
<tbody>
${own.map(row => keyRow(row, states.length > 0)).join('')}</tbody>
</table>
</div>
</section>
`
}

/** Levels sort by how much they matter. */
const RANKS: Readonly<Record<string, number>> = { critical: 4, high: 3, medium: 2, low: 1 }

function keyRow(row: AuditRow, hasStates: boolean): string {
  const { name, id, type, ageDays, holders, level, dueAt, retireDueAt } = row
  const manager =
    holders.length > 0
      ? holders
          .map(({ address, state }) => `<code>${escaped(address)}</code> (${escaped(state)})`)
          .join('<br>')
      : escaped(managedBy(row, hasStates))
  const badge = level === null ? 'none' : `<span class="badge ${level}">${level}</span>`
  const cells = [
    `<th scope="row">${named(name ?? id ?? 'not shown')}</th>`,
    `<td>${escaped(type)}</td>`,
    `<td class="number">${ageDays ?? 'not known'}</td>`,
    `<td>${manager}</td>`,
    `<td data-value="${dueAt ?? retireDueAt ?? ''}">${escaped(dueWords(row))}</td>`,
    `<td data-value="${level === null ? 0 : RANKS[level]}">${badge}</td>`,
    `<td><code>${escaped(id ?? '')}</code></td>`,
  ]
  return `<tr>${cells.join('')}</tr>\n`
}
