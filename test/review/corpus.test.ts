import { describe, expect, test } from 'vitest'
import type { KeyChange, Review } from '../../src/review/index.ts'
import { type ExpectedKeys, expectedOf, FIXTURES, type Fixture, SITUATIONS } from './support/fixtures.ts'
import { reviewOf } from './support/review-of.ts'
import { calledIn, told } from './support/told.ts'

const ENGINES: Readonly<Record<string, string>> = {
  terraform: 'terraform',
  opentofu: 'opentofu',
  pulumi: 'pulumi',
}

/** The limits that every input of a format has. */
const LIMITS: Readonly<Record<Fixture['format'], readonly string[]>> = {
  'plan.json': [],
  'lines.jsonl': ['no-values', 'no-order', 'no-uses', 'no-left-overs'],
  'preview.json': ['unchanged-not-told', 'no-left-overs', 'outputs-not-traced', 'functions-not-told'],
  'log.jsonl': ['no-uses', 'outputs-not-traced', 'functions-not-told', 'deleted-with-not-told'],
  'events.jsonl': ['no-uses', 'outputs-not-traced', 'functions-not-told', 'deleted-with-not-told'],
}

const ORDERS: Readonly<Record<string, KeyChange['order']>> = {
  'rotate-with-gap': 'old-first',
  'rotate-with-overlap': 'new-first',
  rotate: 'unknown',
}

describe('what happens to every key is what a person wrote down', () => {
  test.each(
    FIXTURES.filter(({ situation }) => situation !== 'thousand-keys').map(
      fixture => [fixture.title, fixture] as const,
    ),
  )('%s', async (_title, fixture) => {
    const review = await reviewOf({ plan: fixture.read() })
    expect(Object.fromEntries(review.keys.map(key => [calledIn(key), told(key)]))).toEqual(
      keysOf(fixture, review),
    )
    expect(review.keys.map(({ order }) => order)).toEqual(
      review.keys.map(
        ({ classes }) => classes.map(name => ORDERS[name]).find(order => order !== undefined) ?? null,
      ),
    )
  })

  test('of a thousand keys, those whose number ends with 7 rotate', async () => {
    for (const fixture of FIXTURES.filter(({ situation }) => situation === 'thousand-keys')) {
      const { keys, counts } = await reviewOf({ plan: fixture.read() })
      expect(counts).toEqual({ changed: 100, unchanged: 900 })
      const rotation = fixture.format === 'plan.json' ? 'rotate-with-gap' : 'rotate'
      for (const { address, classes } of keys) {
        expect(classes).toEqual([/7"\]$/.test(address) ? rotation : 'no-change'])
      }
    }
  })
})

describe('what an input is, and what it cannot tell', () => {
  test.each(FIXTURES.map(fixture => [fixture.title, fixture] as const))('%s', async (_title, fixture) => {
    const { stacks } = await reviewOf({ plan: fixture.read() })
    const { run: usual = 'plan', 'run of': told = {}, ...expected } = expectedOf(fixture.situation)
    const run = told[fixture.format] ?? usual
    const [engine = '', version = ''] = fixture.engine.split('-')
    expect(stacks).toHaveLength(1)
    expect(stacks[0]?.source).toMatchObject({
      engine: ENGINES[engine],
      version: engine === 'pulumi' ? null : version,
      run,
    })
    expect(stacks[0]?.source.limitations.map(({ kind }) => kind).sort()).toEqual(
      [...limitsOf(fixture, expected)].sort(),
    )
  })
})

test('every situation is on each engine that can bring it about', () => {
  const engines = (situation: string) =>
    new Set(FIXTURES.filter(fixture => fixture.situation === situation).map(({ engine }) => engine))
  const terraform = SITUATIONS.filter(situation => !situation.startsWith('pulumi-'))
  expect(terraform.filter(situation => engines(situation).size >= 3).length).toBeGreaterThanOrEqual(30)
  expect(SITUATIONS.length - terraform.length).toBeGreaterThanOrEqual(12)
})

test('the engines agree: the same situation gives the same review on each', async () => {
  const reviews = new Map<string, { title: string; keys: unknown }[]>()
  for (const fixture of FIXTURES.filter(
    ({ format, situation }) => format === 'plan.json' && situation !== 'thousand-keys',
  )) {
    const place = `${fixture.situation} ${fixture.label ?? ''}`
    const all = reviews.get(place) ?? []
    reviews.set(place, all)
    all.push({ title: fixture.title, keys: withoutTimes(await reviewOf({ plan: fixture.read() })) })
  }
  for (const [first, ...others] of reviews.values()) {
    for (const other of others) expect(other.keys, other.title).toEqual(first?.keys)
  }
})

test('several inputs are several stacks, told apart in every entry', async () => {
  const [production, sandbox] = FIXTURES.filter(
    ({ situation, engine }) => situation === 'two-stacks' && engine === 'terraform-1.15.5',
  )
  const review = await reviewOf({ production: production?.read() ?? '', sandbox: sandbox?.read() ?? '' })
  expect(review.stacks.map(({ label, counts }) => ({ label, counts }))).toEqual([
    { label: 'production', counts: { changed: 1, unchanged: 0 } },
    { label: 'sandbox', counts: { changed: 1, unchanged: 0 } },
  ])
  expect(review.keys.map(({ stack, classes }) => [stack, classes[0]])).toEqual([
    ['production', 'rotate-with-gap'],
    ['sandbox', 'revoke'],
  ])
  expect(new Set(review.keys.map(({ id }) => id)).size).toBe(2)
})

test('what is marked as sensitive is hidden', async () => {
  const marked = SITUATIONS.filter(situation => expectedOf(situation).hidden !== undefined)
  expect(marked.length).toBeGreaterThanOrEqual(2)
  for (const fixture of FIXTURES.filter(
    ({ situation, format }) => marked.includes(situation) && format === 'plan.json',
  )) {
    const { keys } = await reviewOf({ plan: fixture.read() })
    for (const [address, names] of Object.entries(expectedOf(fixture.situation).hidden ?? {})) {
      const key = keys.find(found => found.address === address)
      for (const name of names) {
        expect(key).toMatchObject({
          before: { [name]: { is: 'hidden' } },
          after: { [name]: { is: 'hidden' } },
        })
      }
    }
  }
})

/** Without the entries that may be missing and are. */
function keysOf(fixture: Fixture, review: Review): unknown {
  const called = new Set(review.keys.map(calledIn))
  const wanted = Object.entries(allKeysOf(fixture)).filter(
    ([name, { 'may be missing': mayBeMissing }]) => called.has(name) || mayBeMissing !== true,
  )
  return Object.fromEntries(wanted.map(([name, { 'may be missing': _, ...key }]) => [name, key]))
}

function allKeysOf({ situation, format, label }: Fixture): ExpectedKeys {
  const expected = expectedOf(situation)
  const { keys = {} } = expected
  if (label !== undefined) return expected['keys of']?.[label] ?? {}
  if (format === 'lines.jsonl') return expected.lines ?? keys
  return format === 'log.jsonl' || format === 'events.jsonl' ? (expected.events ?? keys) : keys
}

/** The limits of a situation that other formats have too. */
const OF_EVERY_FORMAT = ['errored', 'not-decided', 'no-order']

function limitsOf(fixture: Fixture, expected: Omit<ReturnType<typeof expectedOf>, 'run'>): readonly string[] {
  const own = LIMITS[fixture.format]
  if (fixture.format === 'plan.json' || fixture.format === 'preview.json') {
    return expected['limits of']?.[fixture.engine] ?? expected.limits ?? own
  }
  return [...OF_EVERY_FORMAT.filter(kind => expected.limits?.includes(kind)), ...own]
}

/** The times of a plan are told by some engines only. */
function withoutTimes({ keys }: Review): unknown {
  return keys.map(({ times: _times, ...key }) => key)
}
