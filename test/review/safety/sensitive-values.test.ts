import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SensitiveValues } from '../../../src/review/safety/index.ts'

const SHORTEST = 8

/** Few letters, so that texts often hold values, and often almost do. */
const words = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 40 })

describe('sensitive values', () => {
  it('are found wherever they stand in a text, and nowhere else', () => {
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 4 }),
        words,
        fc.array(words, { maxLength: 2 }),
        (values, text, around) => {
          const sensitive = new SensitiveValues()
          sensitive.add(values)
          const long = values.filter(value => value.length >= SHORTEST)
          for (const shown of [text, `${around[0] ?? ''}${values[0] ?? ''}${around[1] ?? ''}`]) {
            const holdsOne = long.some(value => shown.includes(value))
            expect(sensitive.isIn(shown)).toBe(holdsOne || (shown !== '' && values.includes(shown)))
            const replaced: string[] = []
            const others = sensitive.replaceIn(shown, value => {
              replaced.push(value)
              return '|'
            })
            expect(replaced.every(value => long.includes(value))).toBe(true)
            expect(replaced.length > 0).toBe(holdsOne)
            // What stands between them holds none, and nothing else of the text is changed.
            expect(others.split('|').every(part => !long.some(value => part.includes(value)))).toBe(true)
            expect(replaced.reduce((rest, value) => rest.replace('|', () => value), others)).toBe(shown)
          }
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('are numbers, too, and whatever an object or a list has', () => {
    const sensitive = new SensitiveValues()
    sensitive.add({ one: [12_345_678], other: { text: 'a value of length' } }, new Set(['plain']))
    expect(sensitive.isIn('12345678')).toBe(true)
    expect(sensitive.isIn('before a value of length behind')).toBe(true)
    expect(sensitive.isIn('a value of')).toBe(false)
  })
})
