import { expect, test } from 'vitest'
import {
  type DeclaredKey,
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

test('a name that several keys have is said once', () => {
  expect(reviewNames(['a', 'b', 'a', undefined, 'a', undefined])).toEqual([
    { rule: 'EKB009', seen: 'More than one key is called "a".' },
  ])
})

test('a local state is said with the number of keys in it', () => {
  expect(reviewLocalState([UNKNOWN, { storesSecret: false }])).toEqual([])
  expect(reviewLocalState([KEY])[0]?.seen).toBe(
    'The state is a local file, and one key will stand in it in clear text.',
  )
  expect(reviewLocalState([KEY, KEY, UNKNOWN])[0]?.seen).toMatch(/ 2 keys will stand/)
})
