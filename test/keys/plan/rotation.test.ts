import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatTime, parseAge, rotationDueAt } from '../../../src/keys/index.ts'
import { ageInWords, checkLead, isDue, leadInWords } from '../../../src/keys/plan/rotation.ts'
import { rejection } from '../no-secrets.ts'

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
  it.each([
    ['90d', '0h', 90 * 24 * HOUR],
    ['90d', '7d', 83 * 24 * HOUR],
    ['90d', null, 89 * 24 * HOUR],
    ['20d', null, 19 * 24 * HOUR],
    ['19d', null, 19 * 24 * HOUR * 0.95],
    ['12h', null, 11.4 * HOUR],
    ['1h', null, HOUR - 180_000],
    ['3650d', null, 3649 * 24 * HOUR],
  ])('of %s, %s early: from the very moment on', (rotate_after, rotate_early, age) => {
    const schedule = { rotate_after, rotate_early }
    expect(isDue(CREATED, schedule, later(age - 1))).toBe(false)
    expect(isDue(CREATED, schedule, later(age))).toBe(true)
    expect(rotationDueAt(CREATED, schedule)).toEqual(later(age))
  })

  it('never without an age or a time', () => {
    expect(rotationDueAt(undefined, { rotate_after: '90d', rotate_early: null })).toBeNull()
    expect(rotationDueAt(CREATED, { rotate_after: null, rotate_early: '1h' })).toBeNull()
    expect(isDue(CREATED, { rotate_after: null, rotate_early: '1h' }, later(1e15))).toBe(false)
  })

  it('by a job that runs as often as the age says, although its start jitters by a twentieth', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 480 }),
        fc.double({ min: 0, max: 0.05, noNaN: true }),
        (hours, jitter) => {
          const run = later(Math.ceil(hours * HOUR * (1 - jitter)))
          expect(isDue(CREATED, { rotate_after: `${hours}h`, rotate_early: null }, run)).toBe(true)
        },
      ),
    )
  })
})

describe('a lead', () => {
  it.each(['0h', '0d', '1h', '2159h', '89d', '12w'])('%s before 90d is accepted', text => {
    expect(() => checkLead(text, '90d')).not.toThrow()
  })

  it.each([
    ['90d', '90d'],
    ['2160h', '90d'],
    ['13w', '90d'],
    ['1h', '1h'],
  ])('%s before %s is refused', async (early, after) => {
    const error = await rejection(Promise.resolve().then(() => checkLead(early, after)))
    expect(error.code).toBe('ROTATE_EARLY_TOO_LONG')
    expect(error.path).toEqual(['rotate_early'])
  })

  it.each(['', '0', '00h', '-1h', '1m', '3651d', '1h '])('%j is refused', async text => {
    const error = await rejection(Promise.resolve().then(() => checkLead(text, undefined)))
    expect(error.code).toBe('DURATION_INVALID')
    expect(error.detail).toContain('from 0h')
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

describe('a lead in words', () => {
  it.each([
    ['90d', '7d', '7d'],
    ['90d', '0h', undefined],
    ['90d', null, '24h'],
    ['20h', null, '1h'],
    ['12h', null, '36 minutes'],
    ['1h', null, '3 minutes'],
  ])('of %s and %s is %s', (after, early, words) => {
    expect(leadInWords(after, early)).toBe(words)
  })
})
