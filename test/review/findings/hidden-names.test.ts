import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY, findingsOf, plain } from '../../../src/review/findings/index.ts'
import { entry, KEY, planOf } from '../support/plan.ts'
import { reviewOf } from '../support/review-of.ts'

const LIKE_A_KEY = '0b8f1c6e-54ab-4c1d-9e2f-7a6b5c4d3e2f'
const policy = { ...DEFAULT_POLICY, namePattern: /^[a-z]+-[a-z]+$/, isApprovedPrivileged: () => true }

const created = (address: string, after: object, change: object = {}) =>
  entry(['create'], { before: null, after: { ...KEY, ...after }, ...change }, { address, name: 'x' })

async function saidOf(...entries: readonly object[]) {
  const found = findingsOf(await reviewOf({ plan: planOf(entries) }), policy)
  return found
    .filter(({ rule }) => ['EKB001', 'EKB009', 'EKB013', 'EKB018', 'EKB024'].includes(rule))
    .map(({ rule, seen }) => `${rule} ${plain(seen)}`)
}

describe('a name that nobody may see escapes no rule, and stays unseen', () => {
  test('one that looks like a key', async () => {
    const said = await saidOf(created('ekb_api_key.x', { name: LIKE_A_KEY, type: 'privileged' }))
    expect(said).toEqual([
      'EKB001 The new key ekb_api_key.x is privileged, and its name is not approved.',
      'EKB024 The name of ekb_api_key.x, which is not shown, does not match ^[a-z]+-[a-z]+$.',
    ])
    expect(said.join()).not.toContain(LIKE_A_KEY)
  })

  test('one that is marked as sensitive', async () => {
    const marks = { after_sensitive: { key: true, secret: true, name: true } }
    const said = await saidOf(created('ekb_api_key.x', { name: 'teams bot 2', type: 'privileged' }, marks))
    expect(said).toEqual([
      'EKB001 The new key ekb_api_key.x is privileged, and its name is not approved.',
      'EKB013 The name of ekb_api_key.x, which is not shown, disagrees with its type.',
      'EKB024 The name of ekb_api_key.x, which is not shown, does not match ^[a-z]+-[a-z]+$.',
    ])
  })

  test('two of them', async () => {
    const said = await saidOf(
      created('ekb_api_key.x', { name: LIKE_A_KEY }),
      created('ekb_api_key.y', { name: LIKE_A_KEY }),
    )
    expect(said).toContain('EKB009 ekb_api_key.x and ekb_api_key.y have one name, which is not shown.')
  })
})
