import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderCsv } from '../../../src/audit/output/index.ts'
import { HOSTILE } from '../../review/output/reports.ts'
import { audit, daysAgo, listed, managed, whole } from '../audits.ts'

/** Reads it as RFC 4180 says; anything that is not so is an error. */
const read = (text: string): string[][] =>
  parse(text, { record_delimiter: '\r\n', relax_column_count: false })

/** One key, and an address that holds the same text. */
const of = (name: string) =>
  audit({
    keys: [listed(name, { id: `id ${name}` }), listed('other')],
    managed: [managed(name, 'id-other', { state: name })],
  })

test('has a row for each key, by what the report says of it', () => {
  const report = audit({
    keys: [listed('teams-bot', { type: 'privileged', days: 400 }), listed('ci.k3f9.2')],
    managed: [
      managed('ekb_api_key.bot["a,b"]', 'id-teams-bot', { rotateAfter: '90d', dueAt: daysAgo(3) }),
      managed('ekb_rotating_api_key.ci', 'id-ci.k3f9.2', { role: 'previous', retireDueAt: daysAgo(-2) }),
    ],
  })
  const [head = [], ...rows] = read(whole(renderCsv(report)))
  const named = rows.map(row => Object.fromEntries(row.map((cell, index) => [head[index], cell])))
  expect(named).toEqual([
    {
      project: 'p1',
      id: 'id-teams-bot',
      name: 'teams-bot',
      type: 'privileged',
      system: 'false',
      own: 'false',
      created_at: '2025-01-25T12:00:00Z',
      age_days: '400',
      managed_by: 'ekb_api_key.bot["a,b"]',
      state: 'prod.json',
      role: 'key',
      generation: '',
      rotate_after: '90d',
      due_at: '2026-02-26T12:00:00Z',
      overdue_days: '3',
      retire_due_at: '',
      lingering_days: '',
      preview: 'valu…cdef',
      fingerprint: expect.stringMatching(/^sha256:[0-9a-f]{16}$/),
      level: 'medium',
      rules: 'EKB013; EKB010; EKB051',
      accepted_rules: '',
    },
    expect.objectContaining({ name: 'ci.k3f9.2', generation: '2', retire_due_at: '2026-03-03T12:00:00Z' }),
  ])
})

describe('a spreadsheet', () => {
  /** Where a spreadsheet may begin a cell: at commas, and in some countries at semicolons whatever the quotes say. */
  const cells = (text: string) => [...read(text).flat(), ...text.split(/[;\r\n]/)]

  const FORMULAS = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '=HYPERLINK("http://evil.example","x"),1',
    "=cmd|' /C calc'!A0",
    ' =1',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    'a;=1+1',
    'a; =1+1;b',
    ';;-1',
    '"=1',
    '",=1',
    '";=1',
  ]

  test.each([...FORMULAS, ...HOSTILE])('runs nothing of %j', name => {
    const text = whole(renderCsv(of(name)))
    expect(cells(text).filter(cell => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([])
    expect(read(text)).toHaveLength(3)
  })

  test('shows any name, whatever it is, in its cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), name => {
        const report = of(name)
        const text = whole(renderCsv(report))
        const rows = read(text)
        expect(rows.map(row => row.length)).toEqual([22, 22, 22])
        const shown = rows.slice(1).map(([, , cell = '']) => cell)
        // The mark that keeps a spreadsheet from running it is all that is added.
        const plain = (cell = '') => cell.replaceAll("'", '')
        expect(shown.map(plain)).toEqual(report.rows.map(row => plain(row.name)))
        expect(cells(text).filter(cell => /^\s*[=+\-@]/.test(cell))).toEqual([])
      }),
    )
  })
})
