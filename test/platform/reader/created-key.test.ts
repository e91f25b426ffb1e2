import fc from 'fast-check'
import { expect, test } from 'vitest'
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
