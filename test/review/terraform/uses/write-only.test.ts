import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY, findingsOf, plain } from '../../../../src/review/findings/index.ts'
import { entry, KEY, planOf } from '../../support/plan.ts'
import { reviewOf } from '../../support/review-of.ts'

const refers = (...references: string[]) => ({ references })
const BOT = 'ekb_api_key.bot'
const SECRET = refers(`${BOT}.secret`, BOT)
const AGED = { ...KEY, rotate_after: '90d' }
const KEPT = { ...KEY, keepers: { release: '1' } }

interface Given {
  readonly key?: object
  readonly actions?: readonly string[]
  readonly reader?: readonly string[]
}

/** What is found of a reader with these arguments. */
async function found(
  expressions: object,
  { key = AGED, actions = ['create'], reader = ['create'] }: Given = {},
) {
  const block = { address: 'store.bot', mode: 'managed', type: 'store', name: 'bot' }
  const plan = planOf(
    [
      entry(actions, { before: actions.join() === 'create' ? null : key, after: key }),
      { ...block, change: { actions: reader, before: {}, after: {}, after_unknown: {} } },
    ],
    { configuration: { root_module: { resources: [{ ...block, expressions }] } } },
  )
  return findingsOf(await reviewOf({ plan }), DEFAULT_POLICY).flatMap(({ rule, seen }) =>
    rule === 'EKB037' ? [plain(seen)] : [],
  )
}

const MISSING = ['store.bot takes ekb_api_key.bot in value_wo, which has no version.']
const FIXED = [
  'store.bot takes ekb_api_key.bot in value_wo, whose version stays the same when the key changes.',
]

describe('the version of a write-only argument', () => {
  test.each([
    ['is missing', {}, MISSING],
    ['is a constant', { value_wo_version: { constant_value: 1 } }, FIXED],
    ['is called revision', { value_wo_revision: { constant_value: 1 } }, FIXED],
    ['is an input of the key', { value_wo_version: refers(`${BOT}.rotate_after`, BOT) }, FIXED],
    [
      'is an input of an instance',
      { value_wo_version: refers(`${BOT}["a"].name`, `${BOT}["a"]`, BOT) },
      FIXED,
    ],
    ['is of another argument', { other_wo_version: refers(`${BOT}.created_at`, BOT) }, MISSING],
    ['is when the key was created', { value_wo_version: refers(`${BOT}.created_at`, BOT) }, []],
    [
      'is the generation',
      { value_wo_version: refers('ekb_rotating_api_key.x.generation', 'ekb_rotating_api_key.x') },
      [],
    ],
    [
      'is made of the keepers',
      { value_wo_version: refers(`${BOT}.keepers["release"]`, `${BOT}.keepers`, BOT) },
      [],
    ],
    ['is made of the whole key', { value_wo_version: refers(BOT) }, []],
    ['is a variable', { value_wo_version: refers('var.release') }, []],
    ['is a local value', { value_wo_version: refers('local.version') }, []],
    ['is of another resource', { value_wo_version: refers('time_rotating.x.unix', 'time_rotating.x') }, []],
    ['is what functions say', { value_wo_version: {} }, []],
  ])('%s', async (_, beside, expected) => {
    expect(await found({ value_wo: SECRET, ...beside })).toEqual(expected)
  })

  test('stands beside the argument, in a nested block too', async () => {
    expect(await found({ secret: [{ value_wo: SECRET, value_wo_version: { constant_value: 1 } }] })).toEqual(
      FIXED,
    )
    expect(
      await found({ secret: [{ value_wo: SECRET }], value_wo_version: refers(`${BOT}.id`, BOT) }),
    ).toEqual(MISSING)
    expect(
      await found({ secret: [{ value_wo: SECRET, value_wo_version: refers(`${BOT}.id`, BOT) }] }),
    ).toEqual([])
  })

  test('is none of an argument that is stored', async () => {
    expect(await found({ value: SECRET })).toEqual([])
    expect(await found({ value_wo: refers('ekb_api_key.other.secret', 'ekb_api_key.other') })).toEqual([])
  })
})

describe('it is told', () => {
  const fixed = { value_wo: SECRET, value_wo_version: { constant_value: 1 } }
  const missing = { value_wo: SECRET }

  test('where this run makes the key, changes it, or writes the reader', async () => {
    expect(await found(fixed, { actions: ['update'], reader: ['no-op'] })).toEqual(FIXED)
    expect(await found(fixed, { actions: ['no-op'], reader: ['update'] })).toEqual(FIXED)
    expect(await found(fixed, { actions: ['no-op'], reader: ['no-op'] })).toEqual([])
    expect(await found(fixed, { actions: ['delete'] })).toEqual([])
  })

  test('of a key that only keepers rotate, where nobody can have changed the version with them', async () => {
    expect(await found(missing, { key: KEPT })).toEqual(MISSING)
    expect(await found(fixed, { key: KEPT })).toEqual([])
    const rotating = { key: KEPT, actions: ['create', 'delete'] }
    expect(await found(fixed, { ...rotating, reader: ['no-op'] })).toEqual(FIXED)
    expect(await found(fixed, { ...rotating, reader: ['update'] })).toEqual([])
  })

  test('not of a key that nothing rotates, nor where the reader is made anew', async () => {
    expect(await found(missing, { key: KEY })).toEqual([])
    expect(await found(fixed, { actions: ['create', 'delete'], reader: ['delete', 'create'] })).toEqual([])
  })
})
