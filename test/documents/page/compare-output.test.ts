import { describe, expect, test } from 'vitest'
import { compareOutput } from './compare-output.ts'

const came = 'Initializing...\n\n  \u001b[1mPlan:\u001b[0m 1 to add (97 days)\r\nkey_91b2 created\nDone.\n'

describe('compareOutput', () => {
  test.for([
    ['a part of the lines, in order', 'Plan: 1 to add (97 days)\nDone.'],
    ['lines with gaps between and in them', '...\nPlan: ... to add (… days)\n…\nkey_... created'],
    ['lines at other indents', '    Done.'],
  ])('accepts %s', ([, expected]) => {
    expect(compareOutput(expected ?? '', came)).toBeUndefined()
  })

  test.for([
    ['another line', 'Plan: 2 to add (97 days)'],
    ['a part of a line', 'Plan: 1 to add'],
    ['lines in another order', 'Done.\nkey_91b2 created'],
    ['a line twice', 'Done.\nDone.'],
    ['a pattern that is none', 'Plan. 1 to add .97 days.'],
    ['nothing but gaps', '...\n\n…'],
  ])('refuses %s', ([, expected]) => {
    expect(compareOutput(expected ?? '', came)).toBeTypeOf('string')
  })

  test('tells the line and both texts', () => {
    const difference = compareOutput('Plan: 2 to add\nDone.', 'Plan: 1 to add\nDone.\n')
    expect(difference).toBe(
      'the line "Plan: 2 to add" did not come.\n' +
        '  The page says:\n    Plan: 2 to add\n    Done.\n' +
        '  What came:\n    Plan: 1 to add\n    Done.',
    )
  })
})
