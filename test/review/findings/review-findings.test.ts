import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY, findingsOf, type Policy, plain } from '../../../src/review/findings/index.ts'
import { plansOf, reviewPlans, reviewSituation } from './corpus.ts'

/** Written down by hand: which rules speak in which situation. Those that are not named are silent. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'count-insert': ['EKB003', 'EKB012', 'EKB015', 'EKB015', 'EKB019'],
  'count-shift': ['EKB003', 'EKB003', 'EKB015', 'EKB015', 'EKB031'],
  'count-shrunk': ['EKB031'],
  create: ['EKB001', 'EKB012', 'EKB012', 'EKB019'],
  'de-escalate': ['EKB003'],
  destroy: ['EKB031', 'EKB031'],
  'drift-deleted': ['EKB012', 'EKB019', 'EKB025'],
  'drift-renamed': ['EKB003', 'EKB025', 'EKB027'],
  'each-key-removed': ['EKB031'],
  escalate: ['EKB002', 'EKB013'],
  forget: ['EKB017'],
  import: [],
  interrupted: ['EKB016'],
  'interrupted-refresh-only': ['EKB016'],
  moved: [],
  'nested-modules': ['EKB028', 'EKB028'],
  'nonsensitive-output': ['EKB003', 'EKB005'],
  'nonsensitive-output-new': ['EKB005', 'EKB019'],
  nothing: [],
  'output-via-local': ['EKB003', 'EKB005'],
  'provider-loses-its-key': ['EKB004', 'EKB007'],
  're-scope': ['EKB003', 'EKB026'],
  rename: ['EKB003', 'EKB027'],
  revoke: ['EKB010', 'EKB031'],
  'rotate-due': [],
  'rotate-keepers': ['EKB003'],
  'sensitive-type': ['EKB002', 'EKB003'],
  'shown-new': [
    'EKB005',
    'EKB005',
    'EKB005',
    'EKB005',
    'EKB019',
    'EKB019',
    'EKB019',
    'EKB019',
    'EKB019',
    'EKB028',
    'EKB028',
    'EKB028',
    'EKB028',
    'EKB028',
    'EKB028',
    'EKB028',
    'EKB028',
    'EKB028',
    'EKB028',
    'EKB028',
  ],
  'shown-known': [
    'EKB005',
    'EKB005',
    'EKB005',
    'EKB005',
    'EKB005',
    'EKB005',
    'EKB005',
    'EKB005',
    'EKB005',
    'EKB005',
    'EKB005',
    'EKB005',
  ],
  'shown-through-modules': ['EKB005', 'EKB005', 'EKB019', 'EKB019', 'EKB028', 'EKB028', 'EKB028'],
  'shown-through-resources': ['EKB005', 'EKB019', 'EKB028'],
  'shown-no-longer': [],
  'import-and-replace': ['EKB029'],
  'one-key-twice': ['EKB030'],
  'name-known-later': ['EKB027'],
  'type-unknown': ['EKB002'],
  'used-and-updated': [],
  'used-not-updated': ['EKB003', 'EKB023'],
  'used-while-revoked': ['EKB031'],
}

describe.each(Object.entries(EXPECTED))('%s', (situation, rules) => {
  test.each(plansOf(situation).map(file => [file.split('/').at(-1), file] as const))(
    '%s',
    async (_, file) => {
      const found = findingsOf(await reviewPlans(file), DEFAULT_POLICY)
      // The second plan of that situation removes one of the two blocks.
      const removal = file.includes('.removed.') ? ['EKB031'] : []
      expect(found.map(({ rule }) => rule).sort()).toEqual([...rules, ...removal])
    },
  )
})

test('there is a plan of every situation', () => {
  expect(Object.keys(EXPECTED).filter(situation => plansOf(situation).length < 2)).toEqual([])
})

async function saidOf(situation: string, rule: string, policy: Partial<Policy> = {}): Promise<string[]> {
  const found = findingsOf(await reviewSituation(situation), { ...DEFAULT_POLICY, ...policy })
  return found.filter(finding => finding.rule === rule).map(({ seen }) => plain(seen))
}

describe('policy', () => {
  test('a reader that somebody knows to be slow needs a longer overlap', async () => {
    const said = (situation: string, slow: string, hours: number) =>
      saidOf(situation, 'EKB038', { hoursToMove: address => (address === slow ? hours : null) })
    expect(await said('rotating-due', 'terraform_data.cache', 169)).toEqual([
      'terraform_data.cache takes up to 169 hours to move to a new key. After a rotation of ekb_rotating_api_key.bot, the previous key works for 7 days.',
    ])
    expect(await said('rotating-due', 'terraform_data.cache', 168)).toEqual([])
    expect(await said('rotating-create', 'ekb_rotating_api_key.bot', 336)).toEqual([
      'What reads ekb_rotating_api_key.bot takes up to 14 days to move to a new key. After a rotation of ekb_rotating_api_key.bot, the previous key works for 7 days.',
    ])
    expect(await said('rotating-without-overlap', 'ekb_rotating_api_key.bot', 1)).toEqual([
      'What reads ekb_rotating_api_key.bot takes up to 1 hour to move to a new key. After a rotation of ekb_rotating_api_key.bot, the previous key works only until the next run.',
    ])
    expect(await said('rotating-settings', 'ekb_rotating_api_key.bot', 360)).toHaveLength(1)
    // Nothing is decided where the overlap runs already.
    expect(await said('rotating-overlapping', 'terraform_data.cache', 336)).toEqual([])
    expect(await said('rotate-due', 'ekb_api_key.bot', 336)).toEqual([])
  })

  test('an approved name may become privileged', async () => {
    const policy = { isApprovedPrivileged: (name: string) => name === 'admin' || name === 'bot' }
    expect(await saidOf('create', 'EKB001')).toEqual([
      'The new key admin is privileged, and its name is not approved.',
    ])
    expect(await saidOf('create', 'EKB001', policy)).toEqual([])
    expect(await saidOf('escalate', 'EKB002', policy)).toEqual([])
  })

  test('a type that nobody can tell is not approved by its name', async () => {
    const policy = { isApprovedPrivileged: () => false }
    expect(await saidOf('type-unknown', 'EKB002', policy)).toHaveLength(1)
  })

  test('the name pattern is for new keys', async () => {
    expect(await saidOf('create', 'EKB024', { namePattern: /^adm/ })).toEqual(['bot does not match ^adm.'])
    expect(await saidOf('nothing', 'EKB024', { namePattern: /^adm/ })).toEqual([])
  })

  test('the maximum age counts whole days, and none is none', async () => {
    expect(await saidOf('revoke', 'EKB010', { maximumAgeDays: 411 })).toEqual([])
    expect(await saidOf('revoke', 'EKB010', { maximumAgeDays: 410 })).toHaveLength(1)
    expect(await saidOf('revoke', 'EKB010', { maximumAgeDays: null })).toEqual([])
  })

  test('privileged keys are counted where one is added', async () => {
    expect(await saidOf('create', 'EKB011', { privilegedKeysPerProject: 1 })).toEqual([])
    expect(await saidOf('create', 'EKB011', { privilegedKeysPerProject: 0 })).toHaveLength(1)
    expect(await saidOf('nothing', 'EKB011', { privilegedKeysPerProject: 0 })).toEqual([])
  })
})

test('keys of one name are told once for a project', async () => {
  const [said, ...more] = await saidOf('odd-each-keys', 'EKB009')
  expect(more).toEqual([])
  expect(said).toMatch(/are called bot\.$/)
  expect(said).toContain('ekb_api_key.bots["\\u202eright-to-left"]')
})
