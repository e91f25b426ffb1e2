import { expect, test } from 'vitest'
import { readOptions } from '../../../scripts/mutate/options.ts'

test('a sample of 150 by seed 1, unless told otherwise', () => {
  expect(readOptions([])).toEqual({ help: false, sample: 150, seed: 1, only: '', jobs: 2 })
  expect(readOptions(['--sample', '20', '--seed', '0', '--only', 'keys/plan', '--jobs', '1'])).toEqual({
    help: false,
    sample: 20,
    seed: 0,
    only: 'keys/plan',
    jobs: 1,
  })
})

test.each([
  ['--sample', '0'],
  ['--sample', 'many'],
  ['--seed', '1.5'],
  ['--jobs', '-1'],
])('%s %s is refused by name', (option, value) => {
  expect(() => readOptions([`${option}=${value}`])).toThrow(option)
})
