import { expect, test } from 'vitest'
import { PLAIN, phrase, placeOf, type Vocabulary } from '../../../src/platform/words/index.ts'

const WORDS: Vocabulary = {
  ...PLAIN,
  name: word => (word === 'rotate_after' ? 'rotateAfter' : word),
  placeOf: setting => `beside ${setting}`,
  terms: { ...PLAIN.terms, THIS_PLAN: 'this update' },
}

test('names and terms of the text are put into words, values are shown as they are', () => {
  const value = 'rotate_after {THIS_PLAN} {name}'
  expect(phrase('{THIS_PLAN}: rotate_after of {name}', { name: value }).in(WORDS)).toBe(
    `this update: rotateAfter of ${value}`,
  )
})

test('a value that is a phrase is put into words, too', () => {
  const inner = phrase('rotate_after and {other}', { other: 'rotate_after' })
  expect(phrase('{inner}.', { inner }).in(WORDS)).toBe('rotateAfter and rotate_after.')
})

test('only whole words are names', () => {
  expect(phrase('rotate_after_all, my_rotate_after, rotate_after').in(WORDS)).toBe(
    'rotate_after_all, my_rotate_after, rotateAfter',
  )
})

test('a placeholder without a value stays', () => {
  expect(phrase('{name} is {age} old', { age: '2 days' }).in(WORDS)).toBe('{name} is 2 days old')
})

test('where a setting is set is the engine’s to say', () => {
  expect(phrase('Set it {where}.', { where: placeOf('api_key') }).in(WORDS)).toBe('Set it beside api_key.')
})
