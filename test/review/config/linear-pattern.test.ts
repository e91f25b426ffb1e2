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
type Case = readonly [source: string, name: string]

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

const reference = createContext({})
const ALL = "cases.map(([source, name]) => new RegExp(source, 'u').test(name))"

/**
 * What the runtime's own engine says of each. Undefined where it does not end: it takes exponential time on some
 * patterns. A limit of time costs a thread, so many are asked at once, and one by one only where they do not end.
 */
function matchedByRuntime(cases: readonly Case[]): readonly (boolean | undefined)[] {
  try {
    return runInContext(ALL, Object.assign(reference, { cases }), { timeout: 200 })
  } catch (cause) {
    // An error of the context: it is no instance of this realm's Error.
    if (Object(cause).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw cause
    return cases.length === 1 ? [undefined] : cases.flatMap(one => matchedByRuntime([one]))
  }
}

describe('a pattern in linear time', () => {
  test('matches what a regular expression matches', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-', '1', 'é', '.', ' '), maxLength: 10 })
    let compared = 0
    fc.assert(
      fc.property(fc.array(fc.tuple(pattern, text), { minLength: 10, maxLength: 10 }), cases => {
        for (const [index, expected] of matchedByRuntime(cases).entries()) {
          const [source, name] = cases[index] as Case
          if (expected === undefined) continue
          expect(linearPattern(source).test(name), `${source} on ${name}`).toBe(expected)
          compared += 1
        }
      }),
      { numRuns: 400 },
    )
    expect(compared).toBeGreaterThan(3000)
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
