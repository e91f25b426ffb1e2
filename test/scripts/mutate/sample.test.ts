import { expect, test } from 'vitest'
import { sample } from '../../../scripts/mutate/sample.ts'

const ITEMS = Array.from({ length: 100 }, (_, at) => at)

test('the same seed chooses the same, in order', () => {
  const chosen = sample(ITEMS, 10, 1)
  expect(chosen).toHaveLength(10)
  expect([...chosen].sort((one, other) => one - other)).toEqual(chosen)
  expect(sample(ITEMS, 10, 1)).toEqual(chosen)
  expect(sample(ITEMS, 10, 2)).not.toEqual(chosen)
})

test('every item can be chosen, and all are where there are not more', () => {
  const chosen = new Set(Array.from({ length: 200 }, (_, seed) => sample(ITEMS, 10, seed)).flat())
  expect(chosen.size).toBe(100)
  expect(sample(ITEMS, 500, 7)).toEqual(ITEMS)
})
