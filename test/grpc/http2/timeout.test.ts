import { expect, test } from 'vitest'
import { formatTimeout, parseTimeout } from '../../../src/grpc/http2/timeout.ts'

test.each([
  ['1H', 3_600_000],
  ['2M', 120_000],
  ['3S', 3000],
  ['250m', 250],
  ['1500u', 1.5],
  ['99999999n', 99.999999],
])('%s is %d ms', (header, milliseconds) => {
  expect(parseTimeout(header)).toBeCloseTo(milliseconds, 6)
})

test.each([[undefined], [''], ['10'], ['10x'], ['-1S'], ['123456789S'], ['99999999H']])(
  '%s is no limit',
  header => {
    expect(parseTimeout(header)).toBeUndefined()
  },
)

test.each([
  [250, '250m'],
  [0.2, '1m'],
  [99_999_999, '99999999m'],
  [100_000_001, '100001S'],
])('%d ms is written as %s, and read again as no less', (milliseconds, header) => {
  expect(formatTimeout(milliseconds)).toBe(header)
  expect(parseTimeout(header)).toBeGreaterThanOrEqual(milliseconds)
})
