import { describe, expect, test } from 'vitest'
import { Secret } from '../../../src/core/secret.ts'
import { Handover, type HeldKey } from '../../../src/keys/handover/handover.ts'
import { fingerprint } from '../../../src/keys/identity/identity.ts'

function held(id: string, name: string, value = `the-value-of-${id}`): HeldKey {
  const key = new Secret(value)
  return {
    name,
    type: 'privileged',
    key: {
      id,
      value: key,
      secret: new Secret(`the-secret-of-${id}`),
      preview: '',
      fingerprint: fingerprint(key),
    },
  }
}

describe('a held key', () => {
  test('is found by its id, and by its name where no other has it', () => {
    const handover = new Handover()
    handover.hold(held('key_1', 'bot'))
    expect(handover.find({ id: 'key_1' })?.name).toBe('bot')
    expect(handover.find({ name: ' bot ' })?.key.id).toBe('key_1')
    expect(handover.find({ id: 'key_2' })).toBeUndefined()
    handover.hold(held('key_2', 'bot'))
    expect(handover.find({ name: 'bot' })).toBeUndefined()
    expect(handover.find({ id: 'key_2' })?.key.id).toBe('key_2')
  })

  test('is gone once it is forgotten', () => {
    const handover = new Handover()
    handover.hold(held('key_1', 'bot'))
    handover.forget({ id: 'key_1' })
    expect(handover.find({ id: 'key_1' })).toBeUndefined()
    expect(handover.find({ name: 'bot' })).toBeUndefined()
  })

  test('is not forgotten with another key that had its id before', () => {
    const handover = new Handover()
    const { key } = held('key_1', 'bot')
    handover.hold({ name: 'bot', type: 'privileged', key })
    const before = new Secret('the-value-of-another')
    handover.forget({ id: 'key_1', fingerprint: fingerprint(before) })
    handover.forget({ id: 'key_1', value: before })
    expect(handover.find({ id: 'key_1' })?.key).toBe(key)
    handover.forget({ id: 'key_1', fingerprint: key.fingerprint })
    expect(handover.find({ id: 'key_1' })).toBeUndefined()
  })

  test('is known in a list by its value or its id, unless the list shows another value', () => {
    const handover = new Handover()
    handover.hold(held('key_1', 'bot', 'a-value-of-thirty-two-characters'))
    const listed = { name: 'bot', type: 'privileged', system: false } as const
    const value = new Secret('a-value-of-thirty-two-characters')
    expect(handover.holdsOf({ ...listed, id: 'another-form', value })?.key.id).toBe('key_1')
    expect(handover.holdsOf({ ...listed, id: 'key_1', masked: 'a-va…ters' })?.key.id).toBe('key_1')
    expect(handover.holdsOf({ ...listed, id: 'key_1', value: new Secret('something-else') })).toBeUndefined()
    expect(handover.holdsOf({ ...listed, id: 'key_1', masked: 'some…else' })).toBeUndefined()
    expect(handover.holdsOf({ ...listed, id: 'key_9', masked: 'a-va…ters' })).toBeUndefined()
  })
})

test('how a new secret is had is known of keys in a state', () => {
  const handover = new Handover()
  handover.note('key_1', 'rotation')
  expect(handover.renewalOf('key_1')).toBe('rotation')
  expect(handover.renewalOf('key_2')).toBeUndefined()
})
