import { expect, test } from 'vitest'
import { readBlock } from '../page/block.ts'
import { Tally } from './tally.ts'

test('a tally names what was not run, and sums of tallies only count it', () => {
  const [one, other] = [new Tally(), new Tally()]
  one.count(readBlock('a.md:1', 'sh', 'ls'))
  one.count(readBlock('a.md:5', 'sh not-run="needs a Mac"', 'ls'))
  other.count(readBlock('b.md:1', 'sh', 'ls'))
  expect(one.lines('a.md')[1]).toBe('  a.md:5 was not run: needs a Mac')
  expect(Tally.sum([one, other]).lines('2 pages')).toEqual([
    '2 pages: 2 ran, 0 written and used, 0 compared, 0 planned, 0 parsed, 0 run by tests of their own, 1 not run',
  ])
})
