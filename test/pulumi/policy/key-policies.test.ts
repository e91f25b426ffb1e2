import { describe, expect, test } from 'vitest'
import { keyPolicies } from '../../../src/pulumi/policy/index.ts'
import { RULES, type RuleId } from '../../../src/review/rules/index.ts'
import { type Given, judge, UNKNOWN } from './judge.ts'

const GOOD = { name: 'teams-bot', type: 'locked_down_viewer', rotateAfter: '90d', projectId: 'home' }
const rules = async (...given: Parameters<typeof judge>) =>
  (await judge(...given)).map(({ policy, resource }) => `${policy} ${resource}`)
const of = (props: Readonly<Record<string, unknown>>, more: Partial<Given> = {}): Given => ({
  props: { ...GOOD, ...props },
  ...more,
})

describe('what a policy tells the engine', () => {
  test.each(keyPolicies().map(policy => [policy.name as RuleId, policy] as const))('%s', (rule, policy) => {
    const { level, title } = RULES[rule]
    expect(policy).toMatchObject({ displayName: title, severity: level })
    expect(policy.description.startsWith(`${title}. `)).toBe(true)
    expect(policy.enforcementLevel).toBe(level === 'critical' || level === 'high' ? 'mandatory' : 'advisory')
  })

  test('each rule is a policy of its own', () => {
    const names = keyPolicies().map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toHaveLength(13)
  })
})

describe('a key that is rotated in place', () => {
  const rotating = (props: Readonly<Record<string, unknown>>, more: Partial<Given> = {}): Given => ({
    ...of(props, more),
    type: 'ekb:index:RotatingApiKey',
  })

  test('is judged as any other, and never for a gap', async () => {
    expect(await rules([rotating({}, { opts: { deleteBeforeReplace: true } })])).toEqual([])
    expect(await rules([rotating({ name: 'ci', type: 'privileged' })])).toEqual(['EKB001 bot'])
    expect(await rules([rotating({ rotateAfter: undefined })])).toEqual(['EKB019 bot'])
  })

  test.each<[string, Readonly<Record<string, unknown>>, string[]]>([
    ['no overlap', { overlap: '0h' }, ['EKB033']],
    ['an overlap of an hour less than a day', { overlap: '23h' }, ['EKB033']],
    ['an overlap of a day', { overlap: '1d' }, []],
    ['half of a short age by default', { rotateAfter: '1d' }, ['EKB033']],
    ['a day by default, without an age', { rotateAfter: undefined, keepers: { a: '1' } }, []],
    ['a key that grows too old with its overlap', { rotateAfter: '360d', overlap: '6d' }, ['EKB034']],
    ['one that grows as old as allowed', { rotateAfter: '360d', overlap: '5d' }, []],
    ['an overlap that is not known', { rotateAfter: '360d', overlap: UNKNOWN }, []],
    ['an age that is not known', { rotateAfter: UNKNOWN, overlap: '9d' }, []],
    ['settings that no provider takes', { rotateAfter: 'soon', overlap: '0h' }, []],
  ])('is judged by how long its keys work: %s', async (_title, props, expected) => {
    expect(await rules([rotating(props)])).toEqual(expected.map(rule => `${rule} bot`))
    // Nothing of it is about a key that is replaced.
    expect((await rules([of(props)])).filter(rule => /EKB03[34]/.test(rule))).toEqual([])
  })

  test('the age that is allowed is a setting of the policy about overlaps too', async () => {
    const [found] = await judge([rotating({ rotateAfter: '90d', overlap: '7d' })], {
      EKB034: { maximum_age: '90d' },
    })
    expect(found?.message).toMatch(
      /^A key of "teams-bot" grows up to 97 days old, its overlap included; the limit is 90 days\. Make `rotateAfter` or `overlap` shorter, or raise the limit in the configuration of this policy\. /,
    )
  })

  test('is as old as its current key', async () => {
    const created = (createdAt: string) => ({ current: { createdAt, key: UNKNOWN }, previous: UNKNOWN })
    expect(await rules([rotating(created('2020-01-01T00:00:00Z'))])).toEqual(['EKB010 bot'])
    expect(await rules([rotating(created('2026-11-25T00:00:00Z'))])).toEqual([])
  })

  test('never shows the value of any of its keys', async () => {
    const key = 'e4b0f00d-1b2c-4d3e-8f9a-0123456789ab'
    for (const part of [{ current: { key } }, { previous: { key } }, { retiring: [{ key }] }]) {
      const said = await judge([rotating({ ...part, name: key, type: 'privileged' })])
      expect(said.length).toBeGreaterThan(0)
      expect(JSON.stringify(said)).not.toContain(key)
    }
  })
})

describe('a key', () => {
  test('that reads, rotates and overlaps is left alone', async () => {
    expect(await judge([of({})])).toEqual([])
  })

  test.each<[string, Given, string[]]>([
    ['privileged', of({ name: 'ci', type: 'privileged' }), ['EKB001']],
    ['a gap', of({}, { opts: { deleteBeforeReplace: true } }), ['EKB003']],
    ['no gap, said aloud', of({}, { opts: { deleteBeforeReplace: false } }), []],
    [
      'nothing that a gap could be in',
      of({ rotateAfter: undefined, keepers: {} }, { opts: { deleteBeforeReplace: true } }),
      ['EKB019'],
    ],
    ['the system key', of({ name: ' automator  KEY ' }), ['EKB008']],
    ['a public channel', of({ type: 'privileged' }), ['EKB001', 'EKB013']],
    ['a viewer that should write', of({ name: 'wiki-publisher' }), ['EKB013']],
    ['a name without a purpose', of({ name: 'My test key 2' }), ['EKB018']],
    ['no rotation', of({ rotateAfter: undefined }), ['EKB019']],
    ['keepers are rotation', of({ rotateAfter: undefined, keepers: { release: '1' } }), []],
    [
      'keepers of which only the names are known',
      of({ rotateAfter: undefined, keepers: { release: UNKNOWN } }),
      [],
    ],
  ])('%s', async (_title, given, expected) => {
    expect(await rules([given])).toEqual(expected.map(rule => `${rule} bot`))
  })

  test.each<[string, Given]>([
    ['the name', of({ name: UNKNOWN, type: 'privileged' })],
    ['the type', of({ name: 'ci', type: UNKNOWN })],
    ['rotation', of({ rotateAfter: UNKNOWN })],
    ['keepers', of({ rotateAfter: undefined, keepers: UNKNOWN })],
    [
      'all of it',
      {
        props: Object.fromEntries(Object.keys(GOOD).map(name => [name, UNKNOWN])),
        provider: { apiKey: UNKNOWN },
      },
    ],
  ])('is not found fault with where it is not known yet: %s', async (_title, given) => {
    const settings = { EKB024: { pattern: '^none$' } }
    const found = await rules([given], settings)
    expect(found.filter(rule => !rule.startsWith('EKB024'))).toEqual([])
    expect(found).toHaveLength(given.props['name'] === UNKNOWN ? 0 : 1)
  })

  test('other resources are not looked at', async () => {
    expect(
      await judge([{ type: 'aws:iam/accessKey:AccessKey', props: { name: 'test', type: 'privileged' } }]),
    ).toEqual([])
  })
})

describe('settings', () => {
  test('a privileged key whose name is approved', async () => {
    const settings = { EKB001: { approved_privileged: ['ci-*', 'deployer'] } }
    const names = ['ci-release', 'deployer', 'ci', 'deployer-2']
    const found = await judge(
      names.map(name => of({ name, type: 'privileged' }, { name })),
      settings,
    )
    expect(found.filter(({ policy }) => policy === 'EKB001').map(({ resource }) => resource)).toEqual([
      'ci',
      'deployer-2',
    ])
  })

  test('a pattern for names', async () => {
    expect(await rules([of({})], { EKB024: { pattern: '^[a-z]+-bot$' } })).toEqual([])
    const [found] = await judge([of({})], { EKB024: { pattern: '^[a-z]+$' } })
    expect(found?.message).toMatch(/^"teams-bot" does not match "\^\[a-z\]\+\$"\. /)
  })

  test.each([
    ['EKB024', { pattern: '[' }, 'EKB024: pattern is not a regular expression.'],
    [
      'EKB011',
      { limit: 1 },
      'EKB011: "limit" is not a setting of this policy; it has privileged_keys_per_project.',
    ],
    ['EKB019', { limit: 1 }, 'EKB019: "limit" is not a setting of this policy; it has none.'],
  ])(
    'what is wrong in those of %s is said, without the stack that the engine would print',
    async (policy, setting, message) => {
      const failed: Error = await judge([of({})], { [policy]: setting }).then(
        () => expect.fail('it should have been refused'),
        cause => cause,
      )
      expect([failed.message, failed.stack]).toEqual([message, message])
    },
  )
})

describe('a stack', () => {
  test('two keys of one project with one name', async () => {
    const found = await judge([
      of({}, { name: 'a' }),
      of({}, { name: 'b' }),
      of({ projectId: 'other' }, { name: 'c' }),
      of({ name: UNKNOWN }, { name: 'd' }),
      of({ name: UNKNOWN }, { name: 'e' }),
    ])
    expect(found.map(({ policy, resource }) => `${policy} ${resource}`)).toEqual(['EKB009 b'])
    expect(found[0]?.message).toMatch(/^"a" and "b" are called "teams-bot"\. /)
  })

  test('two resources that have one key, the previous one of a rotating key too', async () => {
    const [one, other] = ['sha256:0000000000000001', 'sha256:0000000000000002']
    const rotating = (parts: Readonly<Record<string, unknown>>) =>
      of({ name: 'wiki-bot', ...parts }, { name: 'rotating', type: 'ekb:index:RotatingApiKey' })
    const single = of({ fingerprint: one }, { name: 'single' })
    const shared = { current: { fingerprint: other }, previous: { fingerprint: one } }
    const found = await judge([single, rotating(shared)])
    expect(found.map(({ policy, resource }) => `${policy} ${resource}`)).toEqual(['EKB030 rotating'])
    expect(found[0]?.message).toMatch(/^"single" and "rotating" have one key\. /)
    expect(await rules([single, rotating({ current: { fingerprint: other }, previous: null })])).toEqual([])
    expect(
      await rules([of({ fingerprint: UNKNOWN }), rotating({ current: UNKNOWN, previous: UNKNOWN })]),
    ).toEqual([])
  })

  test('more privileged keys than a project may have', async () => {
    const settings = { EKB001: { approved_privileged: ['*'] }, EKB011: { privileged_keys_per_project: 2 } }
    const keys = (...projects: unknown[]) =>
      projects.map((projectId, at) =>
        of({ name: `ci-runner-${at}`, type: 'privileged', projectId }, { name: `key-${at}` }),
      )
    expect(await rules(keys('home', 'home', 'other', 'other'), settings)).toEqual([])
    const found = await judge(keys('home', 'home', 'other', 'home'), settings)
    expect(found.map(({ policy, resource }) => `${policy} ${resource}`)).toEqual(['EKB011 key-3'])
    expect(found[0]?.message).toMatch(
      /^"key-0", "key-1" and "key-3" are 3 privileged keys in one project; the limit is 2\. /,
    )
    expect(await rules(keys(UNKNOWN, UNKNOWN, UNKNOWN), settings)).toEqual(['EKB011 key-2'])
  })

  test.each<[string, Readonly<Record<string, unknown>>, string | undefined]>([
    ['young', { createdAt: '2026-11-01T00:00:00Z' }, undefined],
    ['as old as allowed', { createdAt: '2025-11-26T00:00:00Z' }, undefined],
    [
      'too old',
      { createdAt: '2025-11-25T00:00:00Z' },
      '"bot" is 366 days old, the limit is 365 days, and this run does not replace it.',
    ],
    [
      'due',
      { createdAt: '2026-08-01T00:00:00Z', rotationDueAt: '2026-10-30T00:00:00Z' },
      '"bot" is due: 117 days old. This run does not replace it.',
    ],
    ['not there yet', { createdAt: UNKNOWN, rotationDueAt: UNKNOWN }, undefined],
    ['of an age that cannot be read', { createdAt: 'yesterday' }, undefined],
  ])('a key that is %s', async (_title, props, said) => {
    const found = await judge([of(props)])
    expect(found.map(({ policy, message }) => `${policy} ${message.split(' Set ')[0]}`)).toEqual(
      said === undefined ? [] : [`EKB010 ${said}`],
    )
  })

  test('the age that is allowed is a setting', async () => {
    const old = of({ createdAt: '2026-10-26T00:00:00Z' })
    expect(await rules([old], { EKB010: { maximum_age: '4w' } })).toEqual(['EKB010 bot'])
    expect(
      await rules([of({ createdAt: '2001-01-01T00:00:00Z' })], { EKB010: { maximum_age: 'never' } }),
    ).toEqual([])
  })
})
