import { describe, expect, test } from 'vitest'
import { DEFAULT_CONFIG } from '../../../src/review/config/index.ts'
import { plain } from '../../../src/review/findings/index.ts'
import { buildReport, type ReportEntry } from '../../../src/review/report/index.ts'
import { entry, KEY, planOf } from '../support/plan.ts'
import { reviewOf } from '../support/review-of.ts'

async function entryOf(plan: string): Promise<ReportEntry> {
  const report = buildReport(await reviewOf({ plan }), {
    config: DEFAULT_CONFIG,
    failOn: 'high',
    accepted: new Set(),
  })
  const [first] = report.entries
  if (first === undefined) throw new Error('The report has no entry')
  return first
}

const wordsOf = ({ explanation }: ReportEntry) => explanation.map(plain).join(' ')

const change = (actions: readonly string[], before: object, after: object, more: object = {}) =>
  planOf([entry(actions, { before: { ...KEY, ...before }, after: { ...KEY, ...after }, ...more })])

describe('a setting that changes is told with what that means', () => {
  test.each([
    [{ deletion_protection: true }, { deletion_protection: false }, /Deletion protection is turned off/],
    [{ deletion_protection: true }, { deletion_protection: null }, /Deletion protection is turned off/],
    [{}, { deletion_protection: true }, /Deletion protection is turned on\./],
    [
      { rotate_after: '90d' },
      { rotate_after: null },
      /It is no longer rotated by age; it was rotated after 90d\./,
    ],
    [{}, { rotate_after: '90d' }, /It will be rotated after 90d\./],
    [{ rotate_after: '90d' }, { rotate_after: '300d' }, /It will be rotated after 300d instead of 90d\./],
    [
      {},
      { store_secret: false },
      /Its key and secret are removed from the state: anything that reads them there gets no value\./,
    ],
    [
      { store_secret: false },
      {},
      /Its key is stored in the state\. Its secret is stored only when the key is replaced\./,
    ],
  ])('%j becomes %j', async (before, after, words) => {
    expect(wordsOf(await entryOf(change(['update'], before, after)))).toMatch(words)
  })

  test('a value that is hidden or decided at apply only changes', async () => {
    const hidden = change(
      ['update'],
      {},
      { rotate_after: '90d' },
      { after_sensitive: { rotate_after: true } },
    )
    expect(wordsOf(await entryOf(hidden))).toMatch(/rotate_after changes\./)
    const { deletion_protection: _, ...rest } = KEY
    const later = planOf([entry(['update'], { after: rest, after_unknown: { deletion_protection: true } })])
    expect(wordsOf(await entryOf(later))).toMatch(/deletion_protection changes\./)
  })

  test('a new key whose value is not stored', async () => {
    const paths = { replace_paths: [['keepers']] }
    const plan = change(['create', 'delete'], {}, { store_secret: false, keepers: { a: '1' } }, paths)
    expect(wordsOf(await entryOf(plan))).toMatch(
      /are no longer stored in the state: anything that reads them/,
    )
  })

  test('a name that changes beside a type', async () => {
    const paths = { replace_paths: [['name'], ['type']] }
    const plan = change(['delete', 'create'], {}, { name: 'wiki', type: 'privileged' }, paths)
    expect(wordsOf(await entryOf(plan))).toMatch(/The name changes from bot to wiki\./)
  })
})

describe('times', () => {
  test.each([
    [['update'], { rotate_after: '365d' }, /It is 97 days old and is due for rotation on 2027-03-01\./],
    [
      ['update'],
      { rotate_after: '90d' },
      /It is 97 days old and has been due for rotation since 2026-05-30\./,
    ],
    [['delete', 'create'], { name: 'wiki' }, /The old key is 97 days old\./],
  ])('%j to %j', async (actions, after, words) => {
    const paths = { replace_paths: [['name']] }
    expect(wordsOf(await entryOf(change(actions, {}, after, paths)))).toMatch(words)
  })

  test('of a new key, its limit', async () => {
    const plan = planOf([
      entry(['create'], { after: { ...KEY, created_at: undefined, rotate_after: '90d' } }),
    ])
    expect(wordsOf(await entryOf(plan))).toMatch(/^bot, locked-down viewer, rotated after 90d\./)
  })
})

test('an imported key that is replaced at once has a secret afterwards', async () => {
  const paths = { replace_paths: [['type']], importing: { id: 'key_1' } }
  const plan = change(['delete', 'create'], { secret: null }, { type: 'privileged' }, paths)
  const told = await entryOf(plan)
  expect(told.summary).toBe('rotates with a gap, viewer → privileged, imported')
  expect(wordsOf(told)).not.toContain('Its secret is not in the state')
  const kept = await entryOf(
    change(['no-op'], { secret: null }, { secret: null }, { importing: { id: 'key_1' } }),
  )
  expect(kept.summary).toBe('imported')
  expect(wordsOf(kept)).toContain('Its secret is not in the state')
})

test('keys that a plan leaves out are named', async () => {
  const { key, secret, ...values } = KEY
  const prior = {
    values: {
      root_module: {
        resources: [
          { address: 'ekb_api_key.old', mode: 'managed', type: 'ekb_api_key', name: 'old', values },
        ],
      },
    },
  }
  const review = await reviewOf({ plan: planOf([entry(['update'])], { prior_state: prior, errored: true }) })
  const report = buildReport(review, { config: DEFAULT_CONFIG, failOn: 'high', accepted: new Set() })
  expect(report.stacks[0]?.limitations.map(plain)).toContain(
    'The plan does not mention ekb_api_key.old in the state.',
  )
  expect(report.findings.map(({ seen }) => plain(seen))).toContain('The plan leaves out ekb_api_key.old.')
})
