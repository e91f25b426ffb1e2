import { expect, test } from 'vitest'
import {
  renderAuditJson,
  renderAuditJunit,
  renderAuditMarkdown,
  renderAuditSarif,
  renderAuditText,
  renderCsv,
  renderHtml,
} from '../../src/audit/output/index.ts'
import { ekbError } from '../../src/core/messages/errors/index.ts'
import { junitProblems, sarifProblems } from '../review/output/published-forms.ts'
import { audit, type Given, listed, whole } from './audits.ts'

/** An unmanaged key, and a privileged one that is old as well. */
const GIVEN: Given = {
  keys: [listed('wiki-sync'), listed('search', { type: 'privileged', days: 400 })],
  managed: [],
}

const printOf = (rule: string, given = GIVEN) =>
  audit(given).findings.find(finding => finding.rule === rule)?.fingerprint ?? ''
const OLD = printOf('EKB010')
const accepting = (...fingerprints: readonly string[]): Given => ({
  ...GIVEN,
  acceptances: { accepted: new Set(fingerprints), expired: new Map() },
})

test('what was accepted fails nothing, counts for nothing, and comes last', () => {
  const report = audit(accepting(OLD))
  expect(audit(GIVEN)).toMatchObject({ counts: { medium: 3 }, accepted: 0 })
  expect(report).toMatchObject({ counts: { medium: 2 }, accepted: 1, unusedAcceptances: [] })
  expect(report.findings.map(({ rule, accepted }) => [rule, accepted])).toEqual([
    ['EKB050', false],
    ['EKB050', false],
    ['EKB010', true],
  ])
  const all = audit(accepting(...audit(GIVEN).findings.map(({ fingerprint }) => fingerprint)))
  expect(all).toMatchObject({ level: null, failed: false, accepted: 3 })
  expect(all.rows.map(({ level }) => level)).toEqual([null, null])
})

test('an approval of a key without an id holds for no other key of its name', () => {
  const masked = (type: 'locked_down_viewer' | 'privileged', days: number) => {
    const { id: _id, value: _value, ...key } = listed('bot', { type, days })
    return { ...key, masked: 'e4b0…0001' }
  }
  const [one, other] = [masked('locked_down_viewer', 10), masked('privileged', 5)]
  const print = printOf('EKB050', { keys: [one], managed: [] })
  const openOf = (...keys: (typeof one)[]) =>
    audit({
      keys,
      managed: [],
      acceptances: { accepted: new Set([print]), expired: new Map() },
    }).findings.filter(({ rule, accepted }) => rule === 'EKB050' && !accepted)
  expect(openOf(one)).toHaveLength(0)
  expect(openOf(other)).toHaveLength(1)
  expect(openOf(one, other)).toHaveLength(1)
})

test('every output says what was accepted, and how to accept the rest', () => {
  const report = audit(accepting(OLD))
  const text = whole(renderAuditText(report, { columns: 100, colours: false }))
  expect(text).toMatch(/^API keys: 2 medium, 1 accepted · 2 keys/)
  expect(text).toMatch(/\naccepted {2}search\n {10}EKB010 Key older than allowed \(accepted\)\. search is/)
  expect(text).toContain(`To accept: ${printOf('EKB050')}`)
  expect(text).not.toContain(OLD)
  const markdown = renderAuditMarkdown(report, 65_536)
  expect(markdown).toContain(`To accept: \`${printOf('EKB050')}\``)
  expect(markdown).toContain('Accepted findings')
  expect(markdown.match(/^\| .*medium/gm)).toHaveLength(2)
  expect(JSON.parse(whole(renderAuditJson(report)))).toMatchObject({
    counts: { medium: 2, accepted: 1 },
    findings: [{ accepted: false }, { accepted: false }, { accepted: true, fingerprint: OLD }],
  })
  expect(whole(renderCsv(report))).toMatch(/,medium,EKB050,EKB010\r\n/)
  expect(whole(renderHtml(report)).match(/<span class="badge">accepted<\/span>/g)).toHaveLength(1)
  const junit = whole(renderAuditJunit(report))
  expect(junit).toContain('failures="0" errors="0" skipped="1"')
  expect(junitProblems(junit)).toEqual([])
  const sarif = renderAuditSarif(report, 'main.tf', '1')
  expect(sarifProblems(sarif)).toEqual([])
  const suppressed = JSON.parse(sarif).runs[0].results.filter((one: object) => 'suppressions' in one)
  expect(suppressed.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['EKB010'])
})

test('an approval that has expired counts no more, and is told', () => {
  const expired = new Map([[OLD, '2026-02-28']])
  const report = audit({ ...GIVEN, acceptances: { accepted: new Set(), expired } })
  expect(report).toMatchObject({
    accepted: 0,
    expiredAcceptances: [{ fingerprint: OLD, until: '2026-02-28' }],
  })
  const said = `${OLD} until 2026-02-28`
  expect(whole(renderAuditText(report, { columns: 100, colours: false }))).toContain(said)
  expect(renderAuditMarkdown(report, 65_536)).toContain(said)
})

test('an approval that nothing needs is told, where everything could be read', () => {
  const unused = 'ekb010-0123456789abcdef'
  expect(audit(accepting(unused)).unusedAcceptances).toEqual([unused])
  const others = [{ projectId: 'p9', error: ekbError('PROJECTS_MISSING', {}) }]
  expect(audit({ ...accepting(unused), others }).unusedAcceptances).toEqual([])
})
