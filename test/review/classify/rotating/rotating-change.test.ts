import { describe, expect, test } from 'vitest'
import { DEFAULT_CONFIG } from '../../../../src/review/config/index.ts'
import { renderJson } from '../../../../src/review/output/index.ts'
import { buildReport } from '../../../../src/review/report/index.ts'
import { entry, KEY, planOf } from '../../support/plan.ts'
import { reviewOf } from '../../support/review-of.ts'

const { key, secret, id, fingerprint, created_at, name, type } = KEY
const GENERATION = { id, name: 'bot.k3f9.2', type, key, secret, fingerprint, created_at }
const OLDER = {
  ...GENERATION,
  id: 'key_00000000000000aa',
  name: 'bot.k3f9.1',
  key: 'a4b0f00d-1b2c-4d3e-8f9a-0123456789ab',
  secret: 'bbbbL2Jhcitiejd4UXk5Q0R0WnB2bUhkS3dNa0xqUnM=',
}
const PREVIOUS = { ...OLDER, retire_due_at: '2026-06-10T12:00:00Z' }

const STATE = {
  name,
  type,
  project_id: KEY.project_id,
  keepers: null,
  rotate_after: '180d',
  rotate_early: null,
  overlap: '7d',
  revoke_previous: null,
  deletion_protection: false,
  store_secret: true,
  generation: 2,
  current: GENERATION,
  previous: null as object | null,
  retiring: [] as object[],
  status: 'steady',
}

const SENSITIVE = { current: { key: true, secret: true }, previous: { key: true, secret: true } }

const change = (before: object, after: object, unknown: object = {}) =>
  planOf([
    entry(
      ['update'],
      { before, after, after_unknown: unknown, before_sensitive: SENSITIVE, after_sensitive: SENSITIVE },
      { type: 'ekb_rotating_api_key', address: 'ekb_rotating_api_key.bot' },
    ),
  ])

async function reported(plan: string) {
  const report = buildReport(await reviewOf({ plan }), {
    config: DEFAULT_CONFIG,
    failOn: 'high',
    accepted: new Set(),
  })
  return { report, rules: report.findings.map(({ rule }) => rule), json: renderJson(report) }
}

describe('the keys of a rotating key', () => {
  test('are never shown, wherever they stand', async () => {
    const before = { ...STATE, previous: PREVIOUS, retiring: [{ ...OLDER, id: 'x', since: 'no time' }] }
    const { json } = await reported(change(before, STATE))
    for (const value of [key, secret, OLDER.key, OLDER.secret]) expect(json).not.toContain(value)
    expect(json).toContain('bot.k3f9.1')
  })

  test('that look like a value have no name in a report', async () => {
    const before = { ...STATE, previous: { ...PREVIOUS, name: OLDER.key } }
    const { json, report } = await reported(change(before, STATE))
    expect(json).not.toContain(OLDER.key)
    expect(report.entries[0]?.facts.rotating?.deleted).toMatchObject([{ part: 'previous', name: null }])
  })

  test('a shorter overlap ends that of the previous key early, and a longer one does not', async () => {
    const before = { ...STATE, previous: PREVIOUS }
    const early = await reported(change(before, { ...STATE, overlap: '1d' }))
    expect(early.report.entries[0]?.classes).toEqual(['revoke-previous'])
    expect(early.rules).toEqual(['EKB035'])
    const late = await reported(change(before, { ...STATE, overlap: '14d' }))
    expect(late.report.entries[0]?.classes).toEqual(['retire-previous'])
    expect(late.rules).toEqual([])
  })

  test('a key in no state that is deleted is told', async () => {
    const { retiring: _, ...after } = STATE
    const { report } = await reported(change(STATE, after, { retiring: true }))
    expect(report.entries[0]).toMatchObject({ classes: ['delete-left-behind'] })
    expect(report.entries[0]?.facts.rotating?.deletesStray).toBe(true)
  })

  test('an overlap that no provider accepts is not counted with', async () => {
    const { report } = await reported(change(STATE, { ...STATE, overlap: 'soon' }))
    expect(report.entries[0]?.facts.rotating).toMatchObject({ overlapHours: null, longestHours: null })
  })

  test('a type that only the apply tells may be an escalation', async () => {
    const { type: _, generation: __, ...after } = STATE
    const { rules, report } = await reported(change(STATE, after, { type: true, generation: true }))
    expect(report.entries[0]?.classes).toEqual(['may-rotate-in-place', 'type-not-known'])
    expect(rules).toContain('EKB002')
  })
})

describe('rules about rotating keys', () => {
  test('EKB034: a key that grows older than allowed in its overlap', async () => {
    const after = { ...STATE, rotate_after: '360d', overlap: '30d' }
    expect((await reported(change(STATE, after))).rules).toEqual(['EKB034'])
    expect((await reported(change(STATE, { ...after, overlap: '5d' }))).rules).toEqual([])
  })

  test('EKB036: a key that waits to be deleted for more than a week', async () => {
    const waiting = (since: string, reason = 'signs_in') => ({
      ...STATE,
      overlap: '8d',
      retiring: [{ ...OLDER, reason, since }],
    })
    const long = waiting('2026-05-01T00:00:00Z')
    expect((await reported(change({ ...long, overlap: '7d' }, long))).rules).toEqual(['EKB036'])
    const third = waiting('2026-05-01T00:00:00Z', 'superseded')
    expect((await reported(change({ ...third, overlap: '7d' }, third))).rules).toEqual([])
    const short = waiting('2026-06-05T00:00:00Z')
    expect((await reported(change({ ...short, overlap: '7d' }, short))).rules).toEqual([])
  })

  test('EKB024 and EKB018: a new name is judged when it is set, not when it is used', async () => {
    expect((await reported(change(STATE, { ...STATE, name: 'test' }))).rules).toContain('EKB018')
    expect((await reported(change(STATE, { ...STATE, overlap: '8d' }))).rules).toEqual([])
  })
})
