import { describe, expect, test } from 'vitest'
import type { DeclaredKey, KeyInStack } from '../../../src/review/judging/declared-key.ts'
import { DEFAULT_POLICY } from '../../../src/review/judging/policy.ts'
import { quoted } from '../../../src/review/judging/rich-text.ts'
import {
  type Audience,
  checksOf,
  GUARD,
  POLICY_PACK,
  type ProgramContext,
  TERRAFORM_REVIEW,
} from '../../../src/review/rules/index.ts'

/** What a guard goes by, and what a policy pack does. */
const IN_GUARD: ProgramContext = { policy: null, audience: GUARD }
const IN_PACK: ProgramContext = { policy: DEFAULT_POLICY, audience: POLICY_PACK }

const KEY: DeclaredKey = {
  name: 'wiki-sync',
  type: 'locked_down_viewer',
  rotateAfter: '90d',
  hasKeepers: false,
  createBeforeDestroy: true,
  storesSecret: true,
}
const UNKNOWN: DeclaredKey = {
  name: undefined,
  type: undefined,
  rotateAfter: undefined,
  hasKeepers: undefined,
  createBeforeDestroy: false,
  storesSecret: undefined,
}
const found = (key: DeclaredKey, context: ProgramContext) =>
  checksOf('declaration').flatMap(({ rule, check }) =>
    check(key, context).map(({ seen }) => ({ rule, seen: quoted(seen) })),
  )
const rules = (key: Partial<DeclaredKey>) => found({ ...KEY, ...key }, IN_GUARD).map(({ rule }) => rule)

test('a sound key, and one of which nothing is known, are left alone', () => {
  for (const context of [IN_GUARD, IN_PACK]) {
    expect(found(KEY, context)).toEqual([])
    expect(found(UNKNOWN, context)).toEqual([])
  }
})

test('what is not known hides only what depends on it', () => {
  expect(rules({ name: undefined, type: 'privileged' })).toEqual(['EKB001'])
  expect(rules({ rotateAfter: null, hasKeepers: undefined })).toEqual([])
  expect(rules({ rotateAfter: undefined, hasKeepers: true, createBeforeDestroy: false })).toEqual(['EKB003'])
  expect(rules({ rotateAfter: null })).toEqual(['EKB019'])
})

test('the system key is named as such, and its name is not found fault with as well', () => {
  expect(rules({ name: ' AUTOMATOR key ' })).toEqual(['EKB008'])
})

test('what a finding names is called as its readers call it', () => {
  const said = (key: Partial<DeclaredKey>, audience: Audience) =>
    found({ ...KEY, ...key }, { policy: null, audience }).map(({ seen }) => seen)
  expect(said({ rotateAfter: null }, GUARD)).toEqual(['"wiki-sync" has neither rotateAfter nor keepers.'])
  expect(said({ rotateAfter: null }, TERRAFORM_REVIEW)).toEqual([
    '"wiki-sync" has neither rotate_after nor keepers.',
  ])
  const gap = { createBeforeDestroy: false }
  expect(said(gap, GUARD)).toEqual(['"wiki-sync" is rotated without createBeforeDestroy.'])
  expect(said(gap, POLICY_PACK)).toEqual(['"wiki-sync" is rotated with deleteBeforeReplace.'])
})

test('a key without a name is called by what its place is called, if that is known', () => {
  const { name: _, ...nameless } = { ...KEY, type: 'privileged' }
  const said = (key: DeclaredKey) => found(key, IN_PACK).map(({ seen }) => seen)
  expect(said({ ...nameless, name: undefined })).toEqual([
    'The key is privileged, and its name is not approved.',
  ])
  expect(said({ ...nameless, name: undefined, shown: 'bot' })).toEqual([
    'The key "bot" is privileged, and its name is not approved.',
  ])
  expect(said({ ...nameless, name: undefined, isJudgedAgain: true })).toEqual([])
})

describe('keys of one state', () => {
  const inStack = (shown: string, key: Partial<KeyInStack>): KeyInStack => ({
    ...KEY,
    project: 'one',
    isRepeated: false,
    ...key,
    shown,
  })
  const called = (name: string | undefined, ...shown: string[]) => shown.map(path => inStack(path, { name }))
  const together = (keys: readonly KeyInStack[], context = IN_GUARD) =>
    checksOf('stack').flatMap(({ rule, check }) =>
      check(keys, context).map(({ seen, key }) => ({ rule, seen: quoted(seen), at: key.shown })),
    )
  const stored = (...keys: Partial<KeyInStack>[]) =>
    checksOf('localState')
      .flatMap(({ check }) => check(keys.map((key, index) => inStack(String(index), key))))
      .map(({ seen }) => quoted(seen))

  test('a name that several keys have is said once, of the last of them', () => {
    const keys = [...called('a', 's/one'), ...called('b', 's/two'), ...called('a', 's/three')]
    expect(together([...keys, ...called(undefined, 's/four', 's/five')])).toEqual([
      { rule: 'EKB009', seen: '"s/one" and "s/three" are called "a".', at: 's/three' },
    ])
  })

  test('a long list of keys of one name is cut', () => {
    const seen = (...shown: string[]) => together(called('a', ...shown)).map(finding => finding.seen)
    expect(seen('1', '2', '3', '4', '5')).toEqual(['"1", "2", "3", "4" and "5" are called "a".'])
    expect(seen('1', '2', '3', '4', '5', '6')).toEqual(['"1", "2", "3", "4" and 2 more are called "a".'])
  })

  test('a limit that a project sets is none where there are no settings', () => {
    const keys = ['1', '2', '3', '4'].map(shown =>
      inStack(shown, { name: `${shown} jobs`, type: 'privileged', age: { days: 400, isDue: false } }),
    )
    expect(together(keys)).toEqual([])
    expect(together(keys, IN_PACK).map(({ rule, at }) => `${rule} ${at}`)).toEqual([
      'EKB010 1',
      'EKB010 2',
      'EKB010 3',
      'EKB010 4',
      'EKB011 4',
    ])
  })

  test('keys of two projects may have one name', () => {
    expect(together([inStack('one', {}), inStack('two', { project: 'two' })])).toEqual([])
  })

  test('a local state is said with the number of keys in it, where that is known', () => {
    expect(stored({ storesSecret: undefined }, { storesSecret: false })).toEqual([])
    expect(stored({})).toEqual(['The state is a local file and stores one key in plain text.'])
    expect(stored({}, {}, { storesSecret: false })).toEqual([
      'The state is a local file and stores 2 keys in plain text.',
    ])
    expect(stored({}, { isRepeated: true })).toEqual([
      'The state is a local file and stores keys in plain text.',
    ])
  })
})
