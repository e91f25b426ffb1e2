import { describe, expect, test } from 'vitest'
import { activityCsv, toCsv } from '../../../../src/emulator/page/app/activity/activity-csv.ts'
import type { Activity } from '../../../../src/emulator/page/wire.ts'

/** Reads CSV back, as RFC 4180 says it. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows.slice(0, -1)
}

describe('CSV', () => {
  test.each(['plain', 'a,b', 'say "so"', 'two\nlines', 'cr\rlf\r\n', '', 'e4b0…1c2e', '😀', "it's", '7'])(
    'a text comes back as it was: %j',
    text => {
      expect(parse(toCsv([[text, 'end']]))).toEqual([[text, 'end']])
    },
  )

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '  =1', '\t=1', '\tx', '\rx', '＝1', '=cmd|"/c calc"!A0'])(
    'no spreadsheet takes %j for a formula',
    text => {
      expect(parse(toCsv([[text]]))).toEqual([[`'${text}`]])
    },
  )

  test('an activity has a cell for every head, and none of them is a formula', () => {
    const activity: Activity = {
      id: 1,
      time: '2026-11-23T12:00:00.000Z',
      actor: { kind: 'api', credential: { name: '=evil', preview: 'e4b0…0001' }, userAgent: '+evil' },
      action: 'create',
      project: '@evil',
      key: { id: 'ak_1', name: '-evil', type: 'privileged', preview: 'e4b0…0002' },
      detail: null,
      pending: false,
      status: 200,
      fault: null,
      durationMs: 1.5,
    }
    const [heads = [], row = []] = parse(activityCsv([activity]))
    expect(Object.fromEntries(heads.map((head, index) => [head, row[index]]))).toEqual({
      time: '2026-11-23T12:00:00.000Z',
      action: 'Created',
      key_name: "'-evil",
      key_type: 'privileged',
      key_preview: 'e4b0…0002',
      project: "'@evil",
      detail: '',
      by: "'=evil",
      by_preview: 'e4b0…0001',
      user_agent: "'+evil",
      status: '200',
      fault: '',
      duration_ms: '1.5',
    })
  })
})
