import { describe, expect, test } from 'vitest'
import { UNKNOWN_VALUE } from '../../../src/keys/index.ts'
import { ForeignValue, SecretValue, UNKNOWN, type Value } from '../../../src/pulumi/plugin/value.ts'
import {
  holdsSecret,
  holdsUnknown,
  knownFlag,
  knownText,
  markedLike,
  planText,
  planValue,
  saysTheSame,
  unwrapped,
} from '../../../src/pulumi/provider/values.ts'

function secret(value: Value): SecretValue {
  return new SecretValue(value)
}

describe('a property is read through its marks of secrecy', () => {
  test('a text', () => {
    expect([planText('a'), planText(secret(secret('a'))), planText(secret(UNKNOWN))]).toEqual([
      'a',
      'a',
      UNKNOWN_VALUE,
    ])
    expect([planText(undefined), planText(null), planText(1)]).toEqual([null, null, null])
    expect([knownText(secret('a')), knownText(UNKNOWN)]).toEqual(['a', null])
  })

  test('a flag', () => {
    expect([knownFlag(secret(true), false), knownFlag(UNKNOWN, false)]).toEqual([true, false])
    expect([knownFlag(undefined, true), knownFlag('true', false)]).toEqual([true, false])
  })

  test('a value for the key rules', () => {
    expect([planValue(secret(true)), planValue(secret('a')), planValue(undefined)]).toEqual([
      true,
      'a',
      undefined,
    ])
    expect(planValue(secret({ a: secret('1'), b: UNKNOWN }))).toEqual({ a: '1', b: UNKNOWN_VALUE })
    expect([planValue(secret(UNKNOWN)), planValue(new ForeignValue('asset'))]).toEqual([UNKNOWN_VALUE, null])
  })
})

test('a mark is put where one was, and never twice', () => {
  expect(markedLike(secret('old'), 'new')).toEqual(secret('new'))
  expect(markedLike('old', 'new')).toBe('new')
  expect(unwrapped(markedLike(secret('old'), secret('new')))).toBe('new')
  expect((markedLike(secret('old'), secret('new')) as SecretValue).value).toBe('new')
})

test('secret and unknown parts are found, wherever they are', () => {
  expect([secret('a'), { a: ['b', secret('c')] }, { a: 'b' }, UNKNOWN, undefined].map(holdsSecret)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
  expect([UNKNOWN, secret(UNKNOWN), { a: [secret({ b: UNKNOWN })] }, { a: 'b' }].map(holdsUnknown)).toEqual([
    true,
    true,
    true,
    false,
  ])
})

test.each<[Value | undefined, Value | undefined, boolean]>([
  ['a', 'a', true],
  ['a', secret('a'), true],
  ['1', 1, false],
  [null, undefined, true],
  [null, '', false],
  [{ a: '1', b: ['2'] }, { b: [secret('2')], a: '1' }, true],
  [{ a: '1' }, { a: '1', b: null }, false],
  [{ a: null }, { b: null }, false],
  [['1'], ['1', '2'], false],
  [{ 0: '1' }, ['1'], false],
  [UNKNOWN, UNKNOWN, false],
])('%j and %j say the same: %s', (one, other, expected) => {
  expect(saysTheSame(one, other)).toBe(expected)
  expect(saysTheSame(other, one)).toBe(expected)
})
