import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY, findingsOf, plain } from '../../../src/review/findings/index.ts'
import { reviewInputs } from '../../../src/review/index.ts'
import { entry, KEY, planOf } from '../support/plan.ts'

const SAME = { before: KEY, after: KEY }
const second = (actions: readonly string[], change: object = SAME) =>
  entry(actions, change, { address: 'ekb_api_key.second', name: 'second' })
const importing = { ...SAME, importing: { id: 'name:bot' } }
const forgotten = { before: KEY, after: null }

/** What is found in several plans, as stacks of one review. */
async function foundIn(stacks: Readonly<Record<string, readonly object[]>>, credentialFingerprint?: string) {
  const inputs = Object.entries(stacks).map(([label, entries]) => ({
    label,
    bytes: (async function* () {
      yield Buffer.from(planOf(entries))
    })(),
  }))
  const review = await reviewInputs(inputs, {
    now: new Date('2026-06-06T12:00:00Z'),
    credentialFingerprint,
    signal: new AbortController().signal,
  })
  return findingsOf(review, DEFAULT_POLICY).map(({ rule, seen }) => `${rule} ${plain(seen)}`)
}

describe('two addresses, one key', () => {
  test('an import of a key that another address manages', async () => {
    expect(await foundIn({ plan: [entry(['no-op']), second(['no-op'], importing)] })).toEqual([
      'EKB030 ekb_api_key.second imports the key that ekb_api_key.bot also has.',
    ])
  })

  test('two imports of one key', async () => {
    expect(await foundIn({ plan: [entry(['no-op'], importing), second(['no-op'], importing)] })).toEqual([
      'EKB030 ekb_api_key.bot imports the key that ekb_api_key.second also has.',
      'EKB030 ekb_api_key.second imports the key that ekb_api_key.bot also has.',
    ])
  })

  test('a removal whose key another address goes on with, in another stack as well', async () => {
    expect(await foundIn({ plan: [entry(['delete']), second(['no-op'])] })).toEqual([
      'EKB031 The key bot is deleted.',
      'EKB030 ekb_api_key.bot deletes the key that ekb_api_key.second also has, so both lose it.',
    ])
    expect(await foundIn({ old: [entry(['delete'])], new: [second(['no-op'], importing)] })).toEqual([
      'EKB031 The key bot is deleted.',
      'EKB030 ekb_api_key.bot (old) deletes the key that ekb_api_key.second (new) also has, so both lose it.',
      'EKB030 ekb_api_key.second (new) imports the key that ekb_api_key.bot (old) also has.',
    ])
  })

  test('a rotation at one of them', async () => {
    const rotated = { ...SAME, after: { ...KEY, fingerprint: null }, after_unknown: { fingerprint: true } }
    const found = await foundIn({ plan: [entry(['create', 'delete'], rotated), second(['no-op'])] })
    expect(found).toContain(
      'EKB030 ekb_api_key.bot deletes the key that ekb_api_key.second also has, so both lose it.',
    )
  })

  test('two keys are none, and neither are two addresses that nothing happens to', async () => {
    const other = { ...KEY, id: 'key_0000', fingerprint: 'sha256:0000000000000000', name: 'wiki-sync' }
    expect(
      await foundIn({ plan: [entry(['delete']), second(['no-op'], { before: other, after: other })] }),
    ).toEqual(['EKB031 The key bot is deleted.'])
    expect(await foundIn({ plan: [entry(['no-op']), second(['no-op'])] })).toEqual([])
  })
})

describe('a key that leaves one state', () => {
  test('and that another stack of the review imports has a manager', async () => {
    expect(
      await foundIn({ old: [entry(['forget'], forgotten)], new: [second(['no-op'], importing)] }),
    ).toEqual([])
    expect(await foundIn({ plan: [entry(['forget'], forgotten), second(['no-op'], importing)] })).toEqual([])
  })

  test('has none where only the other half is reviewed, or deletes it', async () => {
    expect(await foundIn({ old: [entry(['forget'], forgotten)] })).toEqual([
      'EKB017 ekb_api_key.bot is removed from the state, and the key keeps working.',
    ])
    expect((await foundIn({ old: [entry(['forget'], forgotten)], new: [second(['delete'])] }))[0]).toMatch(
      /^EKB017/,
    )
  })
})

describe('the key that the environment signs in with', () => {
  test('is recognised by its fingerprint where it ends', async () => {
    expect(await foundIn({ plan: [entry(['delete'])] }, KEY.fingerprint)).toEqual([
      'EKB031 The key bot is deleted.',
      'EKB007 The credentials in the environment belong to ekb_api_key.bot, which this run deletes.',
    ])
    expect(await foundIn({ plan: [entry(['no-op'])] }, KEY.fingerprint)).toEqual([])
    expect(await foundIn({ plan: [entry(['delete'])] }, 'sha256:0123456789abcdef')).toEqual([
      'EKB031 The key bot is deleted.',
    ])
  })
})

test('a key that is adopted and replaced in one run', async () => {
  const change = { ...importing, replace_paths: [['ready_for_rotation']] }
  expect(await foundIn({ plan: [entry(['create', 'delete'], change)] })).toEqual([
    'EKB029 ekb_api_key.bot imports the key bot (97 days old) and deletes it in the same run. Everything that uses it so far loses access.',
  ])
})
