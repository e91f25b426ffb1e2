import { expect, test } from 'vitest'
import {
  CDK,
  engineText,
  PLAIN,
  PULUMI,
  placeOf,
  TERRAFORM,
  type Vocabulary,
} from '../../../src/core/messages/index.ts'

const WORDS: Vocabulary = {
  ...PLAIN,
  name: word => (word === 'rotate_after' ? 'rotateAfter' : word),
  placeOf: (setting, kind) => `beside the ${kind} ${setting}`,
  terms: { ...PLAIN.terms, THIS_PLAN: 'this update' },
}

test('names and terms of the text are put into words, values are shown as they are', () => {
  const value = 'rotate_after {THIS_PLAN} {name}'
  expect(engineText('{THIS_PLAN}: rotate_after of {name}', { name: value }).in(WORDS)).toBe(
    `this update: rotateAfter of ${value}`,
  )
})

test('a value that is a phrase is put into words, too', () => {
  const inner = engineText('rotate_after and {other}', { other: 'rotate_after' })
  expect(engineText('{inner}.', { inner }).in(WORDS)).toBe('rotateAfter and rotate_after.')
})

test('only whole words are names', () => {
  expect(engineText('rotate_after_all, my_rotate_after, rotate_after').in(WORDS)).toBe(
    'rotate_after_all, my_rotate_after, rotateAfter',
  )
})

test('a placeholder without a value stays', () => {
  expect(engineText('{name} is {age} old', { age: '2 days' }).in(WORDS)).toBe('{name} is 2 days old')
})

test('a template with a text for each front end gives the one of the engine', () => {
  const template = {
    terraform: 'Set create_before_destroy for {name}.',
    pulumi: 'Remove deleteBeforeReplace from {name}.',
    cdk: 'Set createBeforeDestroy for {name}.',
  }
  const said = (words: Vocabulary) => engineText(template, { name: 'my_key' }).in(words)
  expect(said(TERRAFORM)).toBe('Set create_before_destroy for my_key.')
  expect(said(PLAIN)).toBe('Set create_before_destroy for my_key.')
  expect(said(PULUMI)).toBe('Remove deleteBeforeReplace from my_key.')
  expect(said(CDK)).toBe('Set createBeforeDestroy for my_key.')
})

test('the text of Terraform stands in for that of a CDK program, with the names of one', () => {
  const template = { terraform: 'Set rotate_after on ekb_api_key.', pulumi: 'Set rotate_after.' }
  expect(engineText(template).in(CDK)).toBe('Set rotateAfter on ekb_api_key.')
})

test('where a setting is set is the engine’s to say', () => {
  expect(engineText('Set it {where}.', { where: placeOf('api_key', 'credential') }).in(WORDS)).toBe(
    'Set it beside the credential api_key.',
  )
})

test.each([
  ['an escape sequence', 'id\u001b[2J', 'id\\u{1b}[2J'],
  ['one of a single character', 'id\u009b2J', 'id\\u{9b}2J'],
  ['a line break', 'id\r\nError: forged', 'id\\u{d}\\u{a}Error: forged'],
  ['a change of direction', 'id\u202egnp', 'id\\u{202e}gnp'],
  ['a line separator', 'id\u2028x', 'id\\u{2028}x'],
  ['a lone surrogate', 'id\ud800x', 'id\\u{d800}x'],
  ['letters of any script', 'naïve ключ 鍵 🔑', 'naïve ключ 鍵 🔑'],
])('a value with %s is harmless for a terminal', (_, value, shown) => {
  expect(engineText('({name})', { name: value }).in(PLAIN)).toBe(`(${shown})`)
  expect(engineText('({inner})', { inner: engineText('{name}', { name: value }) }).in(PLAIN)).toBe(
    `(${shown})`,
  )
})
