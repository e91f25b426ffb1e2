import { describe, expect, test } from 'vitest'
import { DEFAULT_CONFIG } from '../../../src/review/config/index.ts'
import { plain } from '../../../src/review/findings/index.ts'
import type { Limitation } from '../../../src/review/index.ts'
import { buildReport, headLine, type Report } from '../../../src/review/report/index.ts'
import { entry, planOf } from '../support/plan.ts'
import { reviewOf } from '../support/review-of.ts'

type Kind = Limitation['kind']

/** One limitation of each kind. */
const SAMPLES: { readonly [Name in Kind]: Extract<Limitation, { readonly kind: Name }> } = {
  'no-values': { kind: 'no-values' },
  'no-order': { kind: 'no-order' },
  'no-uses': { kind: 'no-uses' },
  'outputs-not-traced': { kind: 'outputs-not-traced' },
  'functions-not-told': { kind: 'functions-not-told' },
  'deleted-with-not-told': { kind: 'deleted-with-not-told' },
  'unchanged-not-told': { kind: 'unchanged-not-told' },
  'no-left-overs': { kind: 'no-left-overs' },
  errored: { kind: 'errored' },
  incomplete: { kind: 'incomplete' },
  'left-out': { kind: 'left-out', keys: ['ekb_api_key.wiki'] },
  narrowed: { kind: 'narrowed', options: ['-target'] },
  'blocks-left-out': { kind: 'blocks-left-out', blocks: ['ekb_api_key.wiki'] },
  'blocks-without-keys': { kind: 'blocks-without-keys', blocks: ['ekb_api_key.wiki'] },
  locals: { kind: 'locals', readers: ['output.held'], printing: [] },
  'stray-outputs': { kind: 'stray-outputs', outputs: ['output.held'] },
  actions: { kind: 'actions', addresses: ['action.ekb_revoke_api_key.old'] },
  'changed-in-place': { kind: 'changed-in-place', keys: ['ekb_rotating_api_key.wiki'] },
  'not-decided': { kind: 'not-decided', keys: ['wiki'] },
  'unknown-parts': { kind: 'unknown-parts', names: ['something_new'] },
  'lines-skipped': { kind: 'lines-skipped', lines: 2 },
}

/** With one of these, something may read a key although the input does not show it. */
const READERS_MAY_BE_HIDDEN: readonly Kind[] = [
  'no-values',
  'no-uses',
  'outputs-not-traced',
  'unchanged-not-told',
  'errored',
  'incomplete',
  'left-out',
  'narrowed',
  'blocks-left-out',
  'locals',
  'stray-outputs',
  'unknown-parts',
]

/** With one of these, a key may change although the input does not show it. */
const CHANGES_MAY_BE_HIDDEN: readonly Kind[] = [
  'no-values',
  'errored',
  'incomplete',
  'left-out',
  'narrowed',
  'blocks-left-out',
  'changed-in-place',
  'not-decided',
  'unknown-parts',
]

/** The report of a plan that deletes a key, with this limitation alone. */
async function reportWith(kind: Kind): Promise<Report> {
  const review = await reviewOf({ plan: planOf([entry(['delete'])]) })
  const stacks = review.stacks.map(stack => ({
    ...stack,
    source: { ...stack.source, limitations: [SAMPLES[kind]] },
  }))
  return buildReport({ ...review, stacks }, { config: DEFAULT_CONFIG, failOn: 'high', accepted: new Set() })
}

describe.each(Object.keys(SAMPLES) as Kind[])('an input with the limitation %s', kind => {
  test(`${READERS_MAY_BE_HIDDEN.includes(kind) ? 'never says' : 'says'} that nothing reads the key`, async () => {
    const [deleted] = (await reportWith(kind)).entries
    expect(
      deleted?.explanation.map(plain).includes('Nothing in this configuration reads its key or secret.'),
    ).toBe(!READERS_MAY_BE_HIDDEN.includes(kind))
  })

  test(`${CHANGES_MAY_BE_HIDDEN.includes(kind) ? 'says' : 'does not say'} first that details are unknown`, async () => {
    expect(headLine(await reportWith(kind)).endsWith(' · some details unknown')).toBe(
      CHANGES_MAY_BE_HIDDEN.includes(kind),
    )
  })

  test('is explained in one sentence or more', async () => {
    const [stack] = (await reportWith(kind)).stacks
    expect(stack?.limitations.map(plain)).toEqual([expect.stringMatching(/^[A-Z].*\.$/)])
  })
})
