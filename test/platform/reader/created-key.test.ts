import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCreatedKey } from '../../../src/platform/reader/index.ts'

const whole = { key: 'new-value', secret: 'new-secret' }

test.each([
  ['flat', whole],
  ['other names', { api_key: 'new-value', api_secret: 'new-secret' }],
  ['inside data', { success: true, data: whole }],
  ['inside key', { key: whole }],
  ['inside api_key, the secret beside it', { api_key: { key: 'new-value' }, secret: 'new-secret' }],
])('is read: %s', (_, body) => {
  const key = readCreatedKey(body)
  expect(key?.value.reveal()).toBe('new-value')
  expect(key?.secret?.reveal()).toBe('new-secret')
})

test('may have an id and a time', () => {
  const key = readCreatedKey({ ...whole, id: 'k-1', created_at: 1_790_000_000 })
  expect(key?.id).toBe('k-1')
  expect(key?.createdAt).toEqual(new Date(1_790_000_000_000))
})

test('has no id where the "id" is the value or the secret', () => {
  expect(readCreatedKey({ ...whole, id: 'new-value' })?.id).toBeUndefined()
  expect(readCreatedKey({ ...whole, id: 'new-secret' })?.id).toBeUndefined()
})

test('may have no secret', () => {
  const key = readCreatedKey({ key: 'new-value', secret: null })
  expect(key?.value.reveal()).toBe('new-value')
  expect(key !== undefined && 'secret' in key).toBe(false)
})

test.each([[null], [[]], [{}], [{ key: '' }], [{ key: 'ab…yz' }], [{ secret: 'new-secret' }], ['new-value']])(
  'is not read from %j',
  body => {
    expect(readCreatedKey(body)).toBeUndefined()
  },
)

test('never fails, whatever JSON it is given', () => {
  fc.assert(
    fc.property(fc.jsonValue(), json => {
      expect(() => readCreatedKey(json)).not.toThrow()
      expect(() => readCreatedKey({ data: json })).not.toThrow()
    }),
  )
})

describe('no key is', () => {
  const whole = 'a-whole-value'
  test.each([
    ['blank', '        '],
    ['with white space', 'a whole value'],
    ['with a line break', 'a-whole-value\n'],
    ['with a control character', 'a-whole\u0000value'],
    ['with a character that nobody sees', 'a-whole\u200bvalue'],
    ['shorter than eight characters', 'a-value'],
    ['starred', '********'],
    ['dotted', 'a-wh…alue'],
    ['dotted with another mark', 'a-wh●●●●●alue'],
    ['crossed out', 'xxxxxxxxxxxx'],
    ['a word for a key', '<REDACTED>'],
  ])('one that is %s', (_, value) => {
    expect(readCreatedKey({ key: value, secret: 'a-secret-value' })).toBeUndefined()
  })

  test.each([
    ['masked', 'se…et'],
    ['starred', '********'],
    ['with a line break', 'secret\n'],
  ])('one whose secret is %s', (_, secret) => {
    expect(readCreatedKey({ key: whole, secret })).toBeUndefined()
  })

  test('one without a secret is one', () => {
    for (const secret of [null, undefined, '']) {
      expect(readCreatedKey({ key: whole, secret })?.value.reveal()).toBe(whole)
    }
  })
})

describe('no id is', () => {
  const value = '3f9a2c1e-5b6d-4e7f-8a9b-0c1d2e3f4a5b'
  const secret = 'q83vEjRWeJCrze8BI0VniavN7wEjRWeJq83vEjRWeJA='
  test.each([
    ['the value', value],
    ['the value in capitals', value.toUpperCase()],
    ['the value without hyphens', value.replaceAll('-', '')],
    ['the value with something around it', `key:${value}:1`],
    ['the value in Base64', Buffer.from(value).toString('base64')],
    ['the value in Base64 with something before it', Buffer.from(`id:${value}`).toString('base64url')],
    ['the value percent-encoded', value.replaceAll('-', '%2D')],
    ['the value percent-encoded twice', value.replaceAll('-', '%252d')],
    ['the value in entities', value.replaceAll('-', '&#45;')],
    ['the secret', secret],
    ['the secret percent-encoded', encodeURIComponent(secret)],
    ['a mask', '3f9a…4a5b'],
    ['what moves a cursor', 'id\u001b[2J'],
    ['of two lines', 'id\nError: forged'],
  ])('%s', (_, id) => {
    expect(readCreatedKey({ key: value, secret, id })?.id).toBeUndefined()
    expect(readCreatedKey({ key: value, secret, id })?.value.reveal()).toBe(value)
  })

  test.each(['k-17', 'ffffffff-5b6d-4e7f-8a9b-0c1d2e3f4a5b', '3f9a2c1e'])('but %s is one', id => {
    expect(readCreatedKey({ key: value, secret, id })?.id).toBe(id)
  })
})
