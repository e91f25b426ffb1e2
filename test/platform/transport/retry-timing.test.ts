import { expect, test } from 'vitest'
import { backoff } from '../../../src/platform/transport/backoff.ts'
import { retryAfter } from '../../../src/platform/transport/retry-after.ts'

const now = new Date('2026-11-23T12:00:00Z')

test('the wait doubles up to ten seconds and is at least half of that', () => {
  expect([1, 2, 3, 4, 5, 6, 20].map(tries => backoff(tries, () => 1))).toEqual([
    500, 1000, 2000, 4000, 8000, 10_000, 10_000,
  ])
  expect(backoff(3, () => 0)).toBe(1000)
})

test.each([
  ['5', 5000],
  [' 0 ', 0],
  ['1.5', 1500],
  ['Mon, 23 Nov 2026 12:00:30 GMT', 30_000],
  ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
])('Retry-After %s is a wait', (value, ms) => {
  expect(retryAfter({ 'retry-after': value }, now)).toBe(ms)
})

test.each([['-5'], [''], ['soon'], ['soon 5'], [undefined], [['1', '2']]])(
  'Retry-After %j is none',
  value => {
    expect(retryAfter({ 'retry-after': value }, now)).toBeUndefined()
  },
)

test('a date counts from the Date of the answer', () => {
  const headers = { 'retry-after': 'Mon, 23 Nov 2026 09:00:30 GMT', date: 'Mon, 23 Nov 2026 09:00:00 GMT' }
  expect(retryAfter(headers, now)).toBe(30_000)
})
