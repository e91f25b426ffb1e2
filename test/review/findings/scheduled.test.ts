import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY, findingsOf, plain } from '../../../src/review/findings/index.ts'
import { FIXTURES, type Fixture } from '../support/fixtures.ts'
import { reviewOf } from '../support/review-of.ts'

/** Written down by hand: where a run that nobody looks at may go on. Nothing happens to a key, or time decided it. */
const GOES_ON: ReadonlySet<string> = new Set([
  ...['rotate-due', 'pulumi-rotate-due'],
  ...['rotating-due', 'rotating-written-once-due', 'pulumi-rotating-due'],
  ...['rotating-retired', 'pulumi-rotating-retired', 'rotating-delete-refused', 'rotating-overlapping'],
  // The old half of a replacement that broke off is deleted.
  ...['interrupted', 'interrupted-refresh-only', 'pulumi-interrupted'],
  ...['nothing', 'pulumi-nothing', 'pulumi-renamed-resource', 'shown-known', 'shown-no-longer'],
  ...['data-sources', 'pulumi-read', 'pulumi-get-dropped', 'pulumi-get-elsewhere'],
  ...['refresh-only', 'refresh-only-nothing'],
  ...['pulumi-refresh-only', 'pulumi-refresh-only-changed', 'pulumi-refresh-only-nothing'],
  'pulumi-refresh-only-target',
  // It is gone already, and the program wants it no longer.
  ...['drift-deleted-and-dropped', 'pulumi-drift-deleted-and-dropped'],
])

/** The preview failed: so does the run, and the digest tells of no step. */
const TELLS_NOTHING = [
  'pulumi-deletion-protection-lifted/pulumi-3.259.0.preview.json',
  'pulumi-deletion-protection-lifted/pulumi-3.259.0.log.jsonl',
  'pulumi-secret-project/pulumi-3.259.0.preview.json',
]

/** The format tells less than the others of the same situation, and so it may be more. */
const MAY_BE_MORE = [
  'pulumi-refresh-only-target/pulumi-3.259.0.preview.json',
  'pulumi-renamed-resource/pulumi-3.259.0.log.jsonl',
]

/** Every situation once in each format: what its other engines plan is the same. */
const NEWEST = FIXTURES.filter(
  ({ situation, engine }) => situation !== 'thousand-keys' && /^(terraform-1\.15|pulumi)/.test(engine),
)

async function saidOf(fixture: Fixture, isScheduled: boolean): Promise<string[]> {
  const found = findingsOf(await reviewOf({ plan: fixture.read() }), { ...DEFAULT_POLICY, isScheduled })
  return found.filter(({ rule }) => rule === 'EKB039').map(({ seen }) => plain(seen))
}

describe('a scheduled run', () => {
  test.each(NEWEST.map(fixture => [fixture.title, fixture] as const))('%s', async (title, fixture) => {
    const goesOn = MAY_BE_MORE.includes(title)
      ? false
      : GOES_ON.has(fixture.situation) || TELLS_NOTHING.includes(title)
    const said = await saidOf(fixture, true)
    expect(said.length > 0).toBe(!goesOn)
    expect(await saidOf(fixture, false)).toEqual([])
  })

  test('names each key that more happens to', async () => {
    const created = NEWEST.find(({ title }) => title === 'create/terraform-1.15.5.plan.json')
    expect(created && (await saidOf(created, true))).toEqual(
      ['admin', 'bot'].map(name => `What happens to ekb_api_key.${name} is more than a scheduled rotation.`),
    )
  })
})
