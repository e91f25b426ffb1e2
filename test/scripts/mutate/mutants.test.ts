import { expect, test } from 'vitest'
import { findMutants, mutated } from '../../../scripts/mutate/mutants.ts'

function changes(source: string): string[] {
  return findMutants(source).map(mutant => mutated(source, mutant))
}

test.each([
  ['a < b', ['a <= b']],
  ['a >= b', ['a > b']],
  ['a === b', ['a !== b']],
  ['a && b', ['a || b']],
  ['a ?? b', ['a']],
  ['!a', ['a']],
  ['a - 1', ['a + 1', 'a - 2']],
  ['a + "text"', []],
  ['a ? b : c', ['!(a) ? b : c']],
  ['[1, a]', ['[a]', '[2, a]', '[1]']],
  ['f(true)', ['f(false)']],
  ['["a", "b"] as const', ['["b"] as const', '["a"] as const']],
  ['(a || b) && c', ['(a && b) && c', '(a || b) || c']],
])('%s', (expression, expected) => {
  expect(changes(`const x = ${expression}`)).toEqual(expected.map(text => `const x = ${text}`))
})

test('statements go: a return, a throw, and what is called for its effect', () => {
  const source = 'function f() { if (a) throw b; g(); return 1 }'
  expect(changes(source)).toEqual([
    'function f() { if (!(a)) throw b; g(); return 1 }',
    'function f() { if (a) {} g(); return 1 }',
    'function f() { if (a) throw b; {} return 1 }',
    'function f() { if (a) throw b; g(); {} }',
    'function f() { if (a) throw b; g(); return 2 }',
  ])
})

test('types have no mutants, and what holds an expression has', () => {
  expect(changes('type A = 1 | true; interface B { c: 2 }; let d: 3')).toEqual([])
  expect(changes('const a = (b < c) as boolean')).toEqual(['const a = (b <= c) as boolean'])
})

test('offsets are right behind text that is no ASCII', () => {
  expect(changes('const a = "●…"; const b = c < d')).toEqual(['const a = "●…"; const b = c <= d'])
})

test('what would be no syntax is left out', () => {
  expect(changes('const a = (b ?? c) || d')).toEqual(['const a = (b) || d', 'const a = (b ?? c) && d'])
  expect(changes('const f = (a = [b]) => a')).toEqual(['const f = (a = []) => a'])
})
