import { describe, expect, it } from 'vitest'
import { formatTime, parseAge, rotationDueAt } from '../../src/keys/index.ts'
import { ageInWords, isDue } from '../../src/keys/rotation.ts'
import { rejection } from './no-secrets.ts'

const HOUR = 3_600_000
const CREATED = new Date('2026-01-01T00:00:00Z')
const later = (ms: number): Date => new Date(CREATED.getTime() + ms)

describe('an age', () => {
  it.each([
    ['1h', 1],
    ['12h', 12],
    ['87600h', 87_600],
    ['1d', 24],
    ['3650d', 87_600],
    ['1w', 168],
    ['521w', 87_528],
  ])('%s is %i hours', (text, hours) => {
    expect(parseAge(text)).toBe(hours * HOUR)
  })

  it.each([
    '',
    '0h',
    '0d',
    '01d',
    '3651d',
    '522w',
    '87601h',
    '1',
    'd',
    '1.5d',
    '-1d',
    '+1d',
    ' 1d',
    '1d ',
    '1d\n',
    '90D',
    '60m',
    '1y',
    '1h30m',
    '99999999h',
    '１d',
    'ninety days',
  ])('%j is refused', async text => {
    const error = await rejection(Promise.resolve().then(() => parseAge(text, 'older_than')))
    expect(error.code).toBe('DURATION_INVALID')
    expect(error.path).toEqual(['older_than'])
  })
})

describe('due', () => {
  it('from the very moment on', () => {
    expect(isDue(CREATED, '90d', later(90 * 24 * HOUR - 1))).toBe(false)
    expect(isDue(CREATED, '90d', later(90 * 24 * HOUR))).toBe(true)
    expect(rotationDueAt(CREATED, '90d')).toEqual(new Date('2026-04-01T00:00:00Z'))
  })

  it('never without an age or a time', () => {
    expect(rotationDueAt(undefined, '90d')).toBeNull()
    expect(rotationDueAt(CREATED, null)).toBeNull()
  })
})

it.each([
  [-5 * HOUR, 'less than an hour'],
  [0, 'less than an hour'],
  [HOUR - 1, 'less than an hour'],
  [HOUR, '1 hour'],
  [47 * HOUR, '47 hours'],
  [48 * HOUR - 1, '47 hours'],
  [48 * HOUR, '2 days'],
  [97 * 24 * HOUR + 5, '97 days'],
])('%i ms are %s', (ms, words) => {
  expect(ageInWords(CREATED, later(ms))).toBe(words)
})

it.each([
  ['2026-01-01T00:00:00.999Z', '2026-01-01T00:00:00Z'],
  ['1969-12-31T23:59:59.500Z', '1969-12-31T23:59:59Z'],
])('%s is written as %s', (time, text) => {
  expect(formatTime(new Date(time))).toBe(text)
})
