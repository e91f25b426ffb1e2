import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { readEarlierReport } from '../../../src/audit/index.ts'
import {
  renderAuditJson,
  renderAuditMarkdown,
  renderAuditText,
  renderCsv,
} from '../../../src/audit/output/index.ts'
import { ekbError } from '../../../src/core/messages/errors/index.ts'
import { Secret } from '../../../src/core/secret.ts'
import { audit, daysAgo, listed, managed, whole } from '../audits.ts'

const SCHEMA = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../docs/audit/report.schema.json'), 'utf8'),
)

const CANARY = 'canary-2c7e1f9a-value-that-nobody-sees'
const refused = { projectId: 'p9', error: ekbError('PROJECTS_MISSING', {}) }

/** A report with a bit of everything. */
const everything = audit({
  keys: [
    listed('Automator Key', { system: true, type: 'system' }),
    listed('teams-bot', { type: 'privileged', days: 400 }),
    listed('=HYPERLINK("http://evil.example"),1'),
    listed('two\nlines'),
    listed(`name of ${CANARY}`, { value: new Secret(CANARY) }),
    listed('ci.k3f9.2'),
  ],
  managed: [
    managed('ekb_api_key.bot["a,b"]', 'id-teams-bot', { rotateAfter: '90d', dueAt: daysAgo(3) }),
    managed('ekb_rotating_api_key.ci', 'id-ci.k3f9.2', { role: 'previous', retireDueAt: daysAgo(-2) }),
    managed('ekb_api_key.gone', 'id-gone'),
    managed('ekb_api_key.elsewhere', 'id-x', { projectId: 'p7' }),
  ],
  others: [refused],
})

test('JSON has the published form', () => {
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(SCHEMA)
  const earlier = readEarlierReport(whole(renderAuditJson(everything)), 'last.json')
  for (const report of [everything, audit({}), audit({ keys: [listed('new')], earlier })]) {
    validate(JSON.parse(whole(renderAuditJson(report))))
    expect(validate.errors ?? []).toEqual([])
  }
})

test('JSON in pieces is what the whole document would be', () => {
  for (const number of [0, 1, 49, 50, 51, 100, 123]) {
    const keys = Array.from({ length: number }, (_, index) => listed(`key ${index}\n"…`))
    const text = whole(renderAuditJson(audit({ keys, managed: [] })))
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
    expect(JSON.parse(text).keys).toHaveLength(number)
  }
})

test('a text tells a person what there is, what is wrong and what could not be read', () => {
  const text = whole(renderAuditText(everything, { columns: 100, colours: false }))
  expect(text.split('\n').slice(0, 11)).toEqual([
    expect.stringMatching(/^API keys: \d medium · 6 keys in 1 project, 3 unmanaged · incomplete$/),
    '',
    'Project p1: 6 keys',
    '  Name                                 Type                Age    Managed by                          Due',
    '  teams-bot                            privileged          400 d  ekb_api_key.bot["a,b"]              overdue by 3 d',
    '  =HYPERLINK("http://evil.example"),1  locked_down_viewer  10 d   nobody',
    '  Automator Key                        system              10 d   the platform',
    '  ci.k3f9.2                            locked_down_viewer  10 d   ekb_rotating_api_key.ci (previous)  deleted after 2026-03-03',
    expect.stringContaining('  nobody'),
    '  two\\u{a}lines                        locked_down_viewer  10 d   nobody',
    '',
  ])
  expect(text).toContain('EKB051 Rotation overdue (medium). teams-bot of ekb_api_key.bot["a,b"] was due')
  expect(text).toContain('project   p9\n          No project is named.')
  expect(text).toContain('States manage 1 key of project p7, which was not audited. Add it with --project.')
  expect(text).toMatch(/Incomplete: 1 input could not be read\.\n$/)
})

test('the words at the end say what the exit code says', () => {
  const last = (report: typeof everything) =>
    whole(renderAuditText(report, { columns: 100, colours: false }))
      .trimEnd()
      .split('\n')
      .at(-1)
  expect(last(audit({}))).toBe('Complete.')
  expect(last(audit({ keys: [listed('test')] }))).toBe('Passed: no findings at or above high.')
})

test('colours say nothing that words do not', () => {
  const [plain, coloured] = [false, true].map(colours =>
    whole(renderAuditText(everything, { columns: 100, colours })),
  )
  expect(coloured).not.toBe(plain)
  expect(coloured?.replaceAll(/\p{Cc}\[[\d;]*m/gu, '')).toBe(plain)
})

test('no format shows a value', () => {
  for (const text of [
    whole(renderAuditText(everything, { columns: 100, colours: false })),
    whole(renderAuditJson(everything)),
    renderAuditMarkdown(everything, 65_536),
    whole(renderCsv(everything)),
  ]) {
    expect(text).not.toContain(CANARY)
    expect(text).not.toContain('0123456789abcdef')
  }
})
