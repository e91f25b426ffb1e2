import { describe, expect, test } from 'vitest'
import { type AuditReport, readEarlierReport } from '../../src/audit/index.ts'
import { renderAuditJson } from '../../src/audit/output/index.ts'
import { ekbError } from '../../src/core/messages/errors/index.ts'
import { plain } from '../../src/review/findings/index.ts'
import { audit, type Given, listed, managed, NOW, whole } from './audits.ts'

/** What the second audit says happened since the first. */
function changes(before: Given, after: Given): string[] {
  const earlier = readEarlierReport(whole(renderAuditJson(audit(before))), 'last.json')
  const { since } = audit({ ...after, earlier })
  return (since?.changes ?? []).map(({ what, seen }) => `${what}: ${plain(seen)}`)
}

const [wiki, search] = [listed('wiki-sync'), listed('search')]
const holder = managed('ekb_api_key.wiki', 'id-wiki-sync')

test.each<[string, Given, Given, string[]]>([
  ['nothing', { keys: [wiki] }, { keys: [wiki] }, []],
  ['an age alone', { keys: [wiki] }, { keys: [{ ...wiki, createdAt: NOW }] }, []],
  [
    'a new key',
    { keys: [wiki] },
    { keys: [wiki, search] },
    ['appeared: search (locked_down_viewer) appeared.'],
  ],
  [
    'a deleted key',
    { keys: [wiki, search] },
    { keys: [search] },
    ['vanished: wiki-sync (locked_down_viewer) is gone.'],
  ],
  [
    'a new key of an old name',
    { keys: [wiki] },
    { keys: [listed('wiki-sync', { id: 'another' })] },
    [
      'appeared: wiki-sync (locked_down_viewer) appeared.',
      'vanished: wiki-sync (locked_down_viewer) is gone.',
    ],
  ],
  [
    'another type',
    { keys: [wiki] },
    { keys: [{ ...wiki, type: 'privileged' }] },
    ['type-changed: wiki-sync was locked_down_viewer and is privileged.'],
  ],
  [
    'a manager',
    { keys: [wiki], managed: [] },
    { keys: [wiki], managed: [holder] },
    ['managed: ekb_api_key.wiki has wiki-sync now.'],
  ],
  [
    'no manager any more',
    { keys: [wiki], managed: [holder] },
    { keys: [wiki], managed: [] },
    ['unmanaged: ekb_api_key.wiki no longer has wiki-sync.'],
  ],
  [
    'another manager',
    { keys: [wiki], managed: [holder] },
    { keys: [wiki], managed: [managed('ekb_api_key.moved', 'id-wiki-sync')] },
    ['moved: wiki-sync moved from ekb_api_key.wiki to ekb_api_key.moved.'],
  ],
  ['managers where one audit had no state', { keys: [wiki] }, { keys: [wiki], managed: [holder] }, []],
])('%s', (_, before, after, expected) => {
  expect(changes(before, after)).toEqual(expected)
})

test('a project that one of the two could not list is not compared', () => {
  const refused = [{ projectId: 'p2', error: ekbError('PROJECTS_MISSING', {}) }]
  const open = [{ projectId: 'p2', keys: [search], now: NOW }]
  expect(changes({ others: refused }, { others: open })).toEqual([])
  expect(changes({ others: open }, { others: refused })).toEqual([])
})

test('without an earlier report nothing is compared', () => {
  expect(audit({ keys: [wiki] }).since).toBeNull()
})

describe('what is no report is refused', () => {
  const report = (change: (document: Record<string, unknown>) => void): string => {
    const document = JSON.parse(whole(renderAuditJson(audit({}) satisfies AuditReport)))
    change(document)
    return JSON.stringify(document)
  }
  test.each([
    ['', 'After 0 characters'],
    ['[]', 'It has another form'],
    ['{}', 'It has another form'],
    [report(document => delete document['keys']), 'It has another form'],
    [report(document => Object.assign(document, { version: 2 })), 'another version of ekb'],
    ['{"auditedAt": "2026', 'After 14 characters, the input ends too early'],
  ])('%j', (text, problem) => {
    expect(() => readEarlierReport(text, 'last.json')).toThrow(
      expect.objectContaining({ code: 'AUDIT_REPORT_INVALID', detail: expect.stringContaining(problem) }),
    )
  })
})
