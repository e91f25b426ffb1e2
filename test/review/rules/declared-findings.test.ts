import { describe, expect, test } from 'vitest'
import {
  type DeclaredKey,
  type KeyInStack,
  reviewDeclaredKey,
  reviewLocalState,
  reviewNames,
} from '../../../src/review/rules/index.ts'

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
const rules = (key: Partial<DeclaredKey>) => reviewDeclaredKey({ ...KEY, ...key }).map(({ rule }) => rule)

test('a sound key, and one of which nothing is known, are left alone', () => {
  expect(reviewDeclaredKey(KEY)).toEqual([])
  expect(reviewDeclaredKey(UNKNOWN)).toEqual([])
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

test('what a finding names is called as the engine calls it', () => {
  const pulumi = { rotateAfter: 'rotateAfter', withGap: 'with deleteBeforeReplace' }
  const said = (key: Partial<DeclaredKey>, words?: typeof pulumi) =>
    reviewDeclaredKey({ ...KEY, ...key }, words).map(({ seen }) => seen)
  expect(said({ rotateAfter: null })).toEqual(['"wiki-sync" has neither rotate_after nor keepers.'])
  expect(said({ rotateAfter: null }, pulumi)).toEqual(['"wiki-sync" has neither rotateAfter nor keepers.'])
  const gap = { createBeforeDestroy: false }
  expect(said(gap)).toEqual(['"wiki-sync" is rotated without create_before_destroy.'])
  expect(said(gap, pulumi)).toEqual(['"wiki-sync" is rotated with deleteBeforeReplace.'])
})

describe('keys of one state', () => {
  const inStack = (shown: string, key: Partial<KeyInStack>): KeyInStack => ({
    shown,
    name: 'wiki-sync',
    project: 'one',
    storesSecret: true,
    isRepeated: false,
    ...key,
  })
  const called = (name: string | undefined, ...shown: string[]) => shown.map(path => inStack(path, { name }))
  const stored = (...keys: Partial<KeyInStack>[]) =>
    reviewLocalState(keys.map((key, index) => inStack(String(index), key))).map(({ seen }) => seen)

  test('a name that several keys have is said once, with the keys', () => {
    const keys = [...called('a', 's/one'), ...called('b', 's/two'), ...called('a', 's/three')]
    expect(reviewNames([...keys, ...called(undefined, 's/four', 's/five')])).toEqual([
      { rule: 'EKB009', seen: 's/one and s/three are called "a".' },
    ])
  })

  test('a long list of keys of one name is cut', () => {
    const seen = (...shown: string[]) => reviewNames(called('a', ...shown)).map(finding => finding.seen)
    expect(seen('1', '2', '3', '4')).toEqual(['1, 2, 3 and 4 are called "a".'])
    expect(seen('1', '2', '3', '4', '5')).toEqual(['1, 2, 3 and 2 more are called "a".'])
  })

  test('keys of two projects may have one name', () => {
    expect(reviewNames([inStack('one', {}), inStack('two', { project: 'two' })])).toEqual([])
  })

  test('a local state is said with the number of keys in it, where that is known', () => {
    expect(stored({ storesSecret: undefined }, { storesSecret: false })).toEqual([])
    expect(stored({})).toEqual(['The state is a local file, and one key will stand in it in clear text.'])
    expect(stored({}, {}, { storesSecret: false })).toEqual([
      'The state is a local file, and 2 keys will stand in it in clear text.',
    ])
    expect(stored({}, { isRepeated: true })).toEqual([
      'The state is a local file, and keys will stand in it in clear text.',
    ])
  })
})
