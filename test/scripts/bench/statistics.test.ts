import { describe, expect, it } from 'vitest'
import { median, pairedRatio, range } from '../../../scripts/bench/statistics.ts'

describe('median', () => {
  it('is the middle of an odd number of samples, by value and not by text', () => {
    expect(median([100, 9, 20])).toBe(20)
  })

  it('is the mean of the two in the middle of an even number', () => {
    expect(median([4, 1, 3, 10])).toBe(3.5)
  })

  it('is not moved by one run that something else slowed down', () => {
    expect(median([2, 2.1, 1.9, 60, 2])).toBe(2)
  })

  it('is not a number where nothing was measured', () => {
    expect(median([])).toBeNaN()
  })

  it('leaves the samples in their order', () => {
    const samples = [3, 1, 2]
    median(samples)
    expect(samples).toEqual([3, 1, 2])
  })
})

describe('range', () => {
  it('is the smallest and the largest sample', () => {
    expect(range([3, 1, 2])).toEqual([1, 3])
    expect(range([])).toEqual([Number.NaN, Number.NaN])
  })
})

describe('pairedRatio', () => {
  it('compares the samples of each round, so that a slow round does not count', () => {
    // Twice as long in each round; the machine slowed down from round to round, in the last within the pair.
    const [a, b] = [
      [2, 4, 200],
      [1, 2, 20],
    ]
    expect(pairedRatio(a, b)).toBe(2)
    // The sums would say 9.
    expect(pairedRatio(b, a)).toBe(0.5)
  })

  it('refuses samples that do not pair up', () => {
    expect(() => pairedRatio([1, 2], [1])).toThrow('2 samples do not pair with 1')
  })
})
