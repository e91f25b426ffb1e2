import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EkbError } from '../../../src/core/messages/errors/index.ts'
import { DEFAULT_POLICY, findingsOf, type PlanFinding } from '../../../src/review/findings/index.ts'
import type { Limitation, Review } from '../../../src/review/index.ts'
import { FIXTURES } from '../support/fixtures.ts'
import { reviewOf } from '../support/review-of.ts'
import { type Danger, dangersIn } from './oracle.ts'

type Node = Record<string, unknown>

const PLANS = FIXTURES.filter(
  ({ format, situation }) => format === 'plan.json' && situation !== 'thousand-keys',
).map(fixture => JSON.parse(fixture.read().toString()) as Node)

/** What has to be found of each danger, where the review does not say that it does not know all. */
const RULES: Readonly<Record<Danger['what'], readonly string[]>> = {
  privileged: ['EKB001', 'EKB002', 'EKB008', 'EKB020'],
  escalated: ['EKB001', 'EKB002', 'EKB008', 'EKB020'],
  deleted: ['EKB004', 'EKB031'],
  replaced: [],
  released: ['EKB017', 'EKB016', 'EKB020', 'EKB030'],
  shown: ['EKB005', 'EKB028'],
}

/** That something is missing is said; what an input of this kind never tells is no excuse. */
const EXCUSES: readonly Limitation['kind'][] = [
  'errored',
  'incomplete',
  'left-out',
  'blocks-left-out',
  'unknown-parts',
]

/** The dangers of a plan of which a review says nothing. */
async function overlooked(plan: Node): Promise<readonly Danger[]> {
  const dangers = dangersIn(plan)
  let review: Review
  try {
    review = await reviewOf({ plan: JSON.stringify(plan) })
  } catch (error) {
    if (error instanceof EkbError) return []
    throw error
  }
  if (review.stacks.some(({ source }) => source.limitations.some(({ kind }) => EXCUSES.includes(kind))))
    return []
  const findings = findingsOf(review, DEFAULT_POLICY)
  return dangers.filter(danger => !isSaid(danger, findings, review))
}

function isSaid({ what, address }: Danger, findings: readonly PlanFinding[], review: Review): boolean {
  // What looks like a value is shortened in addresses as well.
  const isIts = (shown: string | undefined) => shown === address || shown?.includes('…') === true
  if (what === 'shown') {
    return findings.some(({ rule, subject }) => RULES.shown.includes(rule) && isIts(subject))
  }
  const keys = review.keys.filter(key => isIts(key.address))
  // That a key is replaced is told of every one; a gap or a lost user is a finding as well.
  if (what === 'replaced') return keys.some(({ classes }) => !classes.includes('no-change'))
  return findings.some(({ rule, key }) => RULES[what].includes(rule) && isIts(key?.address))
}

test('the plans of the corpus have what the oracle looks for', () => {
  const seen = new Set(PLANS.flatMap(plan => dangersIn(plan).map(({ what }) => what)))
  expect([...seen].sort()).toEqual(Object.keys(RULES).sort())
})

test('no plan of the corpus passes with something overlooked', async () => {
  for (const plan of PLANS) expect(await overlooked(plan)).toEqual([])
})

/** Every object and list in a plan. */
function holdersIn(node: unknown): (Node | unknown[])[] {
  if (typeof node !== 'object' || node === null) return []
  return [node as Node, ...Object.values(node).flatMap(holdersIn)]
}

const CHOICES: readonly unknown[] = [
  null,
  true,
  false,
  {},
  [],
  '',
  'privileged',
  'locked_down_viewer',
  ['create'],
  ['delete'],
  ['forget'],
  ['no-op'],
  ['delete', 'create'],
  ['create', 'delete'],
  ['forget', 'create'],
  ['ekb_api_key.bot'],
  ['local.held'],
  ['ekb_api_key.bot.key', 'ekb_api_key.bot'],
  { references: ['ekb_api_key.bot'] },
  { key: true },
  { type: true },
]

/** A change of a plan: of a member, by one of the values that matter, by another member, or by nothing. */
interface Change {
  readonly holder: number
  readonly member: number
  readonly value: number | 'removed' | 'moved'
  readonly from: number
}

function changed(plan: Node, { holder, member, value, from }: Change): void {
  const holders = holdersIn(plan).filter(found => Object.keys(found).length > 0)
  const chosen = holders[holder % holders.length] as Node
  const names = Object.keys(chosen)
  const name = names[member % names.length] ?? ''
  if (value === 'removed') {
    if (Array.isArray(chosen)) chosen.splice(Number(name), 1)
    else delete chosen[name]
  } else if (value === 'moved') chosen[name] = structuredClone(holders[from % holders.length])
  else chosen[name] = structuredClone(CHOICES[value])
}

test('no plan that was changed in any way passes with something overlooked', async () => {
  const change = fc.record({
    holder: fc.nat(),
    member: fc.nat(),
    value: fc.oneof(
      fc.nat({ max: CHOICES.length - 1 }),
      fc.constant('removed' as const),
      fc.constant('moved' as const),
    ),
    from: fc.nat(),
  })
  let dangerous = 0
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...PLANS),
      fc.array(change, { minLength: 1, maxLength: 6 }),
      async (plan, changes) => {
        const copy = structuredClone(plan)
        for (const one of changes) changed(copy, one)
        if (dangersIn(copy).length > 0) dangerous += 1
        expect(await overlooked(copy), JSON.stringify(changes)).toEqual([])
      },
    ),
    { numRuns: 800 },
  )
  expect(dangerous).toBeGreaterThan(200)
}, 120_000)
