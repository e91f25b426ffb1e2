import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitsPattern } from '../../src/adopt/name-pattern.ts'

test('fits as the regular expression of the same meaning does', () => {
  const few = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', '?'), maxLength: 8 })
  fc.assert(
    fc.property(few, few, (name, pattern) => {
      const source = pattern.replace(/[.*?]/g, mark => ({ '.': '\\.', '*': '.*', '?': '.' })[mark] ?? '')
      expect(fitsPattern(name, pattern)).toBe(new RegExp(`^${source}$`, 's').test(name))
    }),
  )
})

test('counts characters, not code units, and is fast for any pattern', () => {
  expect(fitsPattern('🤖', '?')).toBe(true)
  expect(fitsPattern('Zoe\u0308', 'Zoë')).toBe(true)
  expect(fitsPattern('a'.repeat(255), `${'*a'.repeat(100)}b`)).toBe(false)
})
