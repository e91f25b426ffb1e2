import { marked } from 'marked'
import { expect, test } from 'vitest'
import { renderAuditMarkdown } from '../../../src/audit/output/index.ts'
import { HOSTILE } from '../../review/output/reports.ts'
import { audit, listed, managed } from '../audits.ts'

const MOST = 65_536
const of = (name: string) =>
  audit({
    keys: [listed(name, { days: 400 }), listed('wiki-sync')],
    managed: [managed(`ekb_api_key.k["${name}"]`, 'id-wiki-sync')],
  })

test('begins with its marker and the head line, and has a row for each finding and each key', async () => {
  const report = of('teams-bot')
  const text = renderAuditMarkdown(report, MOST)
  expect(text).toMatch(/^<!-- ekb audit -->\n### API keys: 2 medium · 2 keys in 1 project, 1 unmanaged\n/)
  const html = await marked.parse(text)
  expect(html.match(/<tr>/g)).toHaveLength(1 + report.findings.length + 1 + report.rows.length)
})

test.each(HOSTILE)('%s changes nothing but itself', async name => {
  const [text, plain] = [name, 'plain'].map(one => renderAuditMarkdown(of(`wiki ${one}`), MOST))
  const tags = async (markdown = '') =>
    ((await marked.parse(markdown)).match(/<\/?[a-z]+/g) ?? []).filter(tag => !/code|br/.test(tag)).join(' ')
  expect(await tags(text)).toBe(await tags(plain))
  expect(text).not.toMatch(/@everyone|#1 |<img|https:\/\/example/)
})

test('is cut where it does not fit, and says how much is missing', () => {
  const keys = Array.from({ length: 400 }, (_, number) => listed(`test ${number}`, { days: 500 }))
  const text = renderAuditMarkdown(audit({ keys }), 8000)
  expect(text.length).toBeLessThanOrEqual(8000)
  expect(text).toMatch(/\d+ more findings are not shown/)
})
