import { expect, test } from 'vitest'
import { readTimestamp } from '../../../src/platform/reader/index.ts'

const TIME = '2026-03-01T10:20:30.000Z'
const SECONDS = Date.parse(TIME) / 1000

test.each([
  [SECONDS],
  [SECONDS * 1000],
  [String(SECONDS)],
  [`${SECONDS}.0`],
  [String(SECONDS * 1000)],
  [' 2026-03-01T10:20:30Z '],
  ['2026-03-01T10:20:30'],
  ['2026-03-01 10:20:30'],
  ['2026-03-01T10:20:30.000000'],
  ['2026-03-01T10:20:30+00:00'],
  ['2026-03-01T12:20:30+0200'],
  ['2026-03-01t10:20:30z'],
])('%j', value => {
  expect(readTimestamp(value)?.toISOString()).toBe(TIME)
})

test('parts of a second are kept to the millisecond', () => {
  expect(readTimestamp(SECONDS + 0.25)?.getUTCMilliseconds()).toBe(250)
  expect(readTimestamp('2026-03-01T10:20:30.123456')?.getUTCMilliseconds()).toBe(123)
})

test('a day alone is its midnight', () => {
  expect(readTimestamp('2026-03-01')?.toISOString()).toBe('2026-03-01T00:00:00.000Z')
})

test.each([
  [null],
  [undefined],
  [''],
  [0],
  [-5],
  [Number.NaN],
  [1e300],
  [true],
  [{}],
  ['yesterday'],
  ['2026-13-45'],
  ['2026-03-01T99:00:00Z'],
  ['March 1'],
])('no time: %j', value => {
  expect(readTimestamp(value)).toBeUndefined()
})
