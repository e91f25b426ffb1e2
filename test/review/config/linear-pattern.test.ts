import { createContext, runInContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linearPattern } from '../../../src/review/config/linear-pattern.ts'
import { processorTime } from '../../processor-time.ts'

const atom = fc.constantFrom(
  'a',
  'b',
  '-',
  '.',
  '\\d',
  '\\w',
  '[a-c]',
  '[^b]',
  '\\p{L}',
  'é',
  '\\.',
  '\\u{62}',
)
const quantifier = fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,3}', '{0,2}', '{2,}', '*?')
const { pattern } = fc.letrec<{ pattern: string; sequence: string; part: string }>(tie => ({
  pattern: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map(parts => parts.join('|')),
  sequence: fc.array(tie('part'), { maxLength: 4 }).map(parts => parts.join('')),
  part: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(atom, quantifier).map(parts => parts.join('')),
    fc.constantFrom('^', '$', '\\b', '\\B'),
    fc.tuple(tie('pattern'), quantifier).map(([inner, times]) => `(${inner})${times}`),
    tie('pattern').map(inner => `(?:${inner})`),
  ),
}))

const reference = createContext({ source: '', name: '' })

/** What the runtime's own engine says. Undefined where it does not end: it takes exponential time on some patterns. */
function matchedByRuntime(source: string, name: string): boolean | undefined {
  Object.assign(reference, { source, name })
  try {
    return runInContext("new RegExp(source, 'u').test(name)", reference, { timeout: 200 })
  } catch (cause) {
    // An error of the context: it is no instance of this realm's Error.
    if (Object(cause).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined
    throw cause
  }
}

describe('a pattern in linear time', () => {
  test('matches what a regular expression matches', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-', '1', 'é', '.', ' '), maxLength: 10 })
    fc.assert(
      fc.property(pattern, text, (source, name) => {
        const expected = matchedByRuntime(source, name)
        const matched = linearPattern(source).test(name)
        fc.pre(expected !== undefined)
        expect(matched, `${source} on ${name}`).toBe(expected)
      }),
      { numRuns: 3000 },
    )
  })

  test.each([
    ['^(a+)+$', 'a'.repeat(5000)],
    ['^(a|a)*$', 'a'.repeat(5000)],
    ['^(\\w+\\s?)*$', 'word '.repeat(1000)],
    ['^(((((((((((a*)*)*)*)*)*)*)*)*)*)*)*$', 'a'.repeat(2000)],
  ])('%s takes no longer on a long name that does not match', (source, name) => {
    const began = processorTime()
    expect(linearPattern(source).test(`${name}!`)).toBe(false)
    expect(processorTime() - began).toBeLessThan(2000)
  })

  test.each(['(a)\\1', '(?=a)b', '(?!a)b', '(?<=a)b', '(?<n>a)\\k<n>', 'a{9999}', '((a{99}){99}){99}', '('])(
    '%s is none',
    source => {
      expect(() => linearPattern(source)).toThrow(SyntaxError)
    },
  )

  test('a character of two halves is one', () => {
    expect(linearPattern('^.$').test('😀')).toBe(true)
    expect(linearPattern('^\\uD83D\\uDE00$').test('😀')).toBe(true)
  })
})
