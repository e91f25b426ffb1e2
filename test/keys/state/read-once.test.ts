import { expect, test } from 'vitest'
import { readOnce } from '../../../src/keys/state/read-once.ts'

test('an object is read once, another one of the same content again', () => {
  const once = readOnce<string>()
  const one = { name: 'bot' }
  expect(once(one, () => 'first')).toBe('first')
  expect(once(one, () => 'second')).toBe('first')
  expect(once({ name: 'bot' }, () => 'third')).toBe('third')
})

test('what could not be read is read again', () => {
  const once = readOnce<string>()
  const one = {}
  const fail = () => {
    throw new Error('unreadable')
  }
  expect(() => once(one, fail)).toThrow('unreadable')
  expect(() => once(one, fail)).toThrow('unreadable')
  expect(once(one, () => 'read')).toBe('read')
})
