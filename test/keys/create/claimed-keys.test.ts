import { describe, expect, it } from 'vitest'
import { Secret } from '../../../src/core/secret.ts'
import { ClaimedKeys } from '../../../src/keys/create/claimed-keys.ts'
import type { PlatformKey } from '../../../src/platform/key.ts'

const VALUE = new Secret('0a9b8c7d-1111-4222-8333-444455556666')
const OTHER = new Secret('ffff8c7d-1111-4222-8333-44445555eeee')
const LISTED: PlatformKey = { name: 'ci', type: 'privileged', system: false }

function claimed(): ClaimedKeys {
  const keys = new ClaimedKeys()
  keys.add({ id: 'id-1', value: VALUE }, 'ci')
  return keys
}

describe('a key that a create has got', () => {
  it('is held by its id or by its value, whatever else is told of it', () => {
    const keys = claimed()
    expect(keys.holds({ id: 'id-1', value: OTHER })).toBe(true)
    expect(keys.holds({ value: VALUE })).toBe(true)
    expect(keys.holds({ id: 'id-2', value: VALUE })).toBe(true)
  })

  it('is not held by another create, with an id or without', () => {
    const keys = claimed()
    expect(keys.holds({ id: 'id-2', value: OTHER })).toBe(false)
    expect(keys.holds({ value: OTHER })).toBe(false)
    expect(new ClaimedKeys().holds({ id: 'id-1', value: VALUE })).toBe(false)
  })

  it('is told from a key of a state by its value alone', () => {
    const keys = claimed()
    keys.noteInState({ id: 'id-1', value: OTHER, name: 'other' })
    keys.noteInState({ id: 'id-3', fingerprint: `sha256:${VALUE.digest()}` })
    keys.noteInState({ id: 'id-4' })
    const names = [VALUE, OTHER, new Secret('third')].map(value => keys.nameInState(value))
    expect(names).toEqual(['id-3', 'other', undefined])
    expect(keys.has({ ...LISTED, id: 'id-3' })).toBe(false)
  })

  it('is found in a list by its id, its value, or its name and a mask that fits', () => {
    const keys = claimed()
    expect(keys.has({ ...LISTED, id: 'id-1' })).toBe(true)
    expect(keys.has({ ...LISTED, name: 'other', value: VALUE })).toBe(true)
    expect(keys.has({ ...LISTED, masked: '0a9b…6666' })).toBe(true)
  })

  it('is no other one of a list', () => {
    const keys = claimed()
    expect(keys.has({ ...LISTED, id: 'id-2' })).toBe(false)
    expect(keys.has({ ...LISTED, value: OTHER })).toBe(false)
    expect(keys.has({ ...LISTED, masked: 'ffff…eeee' })).toBe(false)
    expect(keys.has({ ...LISTED, name: 'other', masked: '0a9b…6666' })).toBe(false)
    expect(keys.has({ ...LISTED, name: 'other' })).toBe(false)
  })

  it('may be one of its name of which the list shows nothing else, until the id of its own is known', () => {
    const keys = new ClaimedKeys()
    keys.add({ value: VALUE }, 'ci')
    expect(keys.has(LISTED)).toBe(true)
    expect(keys.has({ ...LISTED, id: 'id-2' })).toBe(true)
    keys.noteId(VALUE, 'id-1')
    expect(keys.has({ ...LISTED, id: 'id-1' })).toBe(true)
    expect(keys.has({ ...LISTED, id: 'id-2' })).toBe(false)
  })

  it('is known by the name that was asked for, where the list shows its value', () => {
    const keys = claimed()
    expect(keys.isNamed({ ...LISTED, name: 'CI', value: VALUE }, 'ci')).toBe(true)
    expect(keys.isNamed({ ...LISTED, value: VALUE }, 'other')).toBe(false)
    expect(keys.isNamed({ ...LISTED, value: OTHER }, 'ci')).toBe(false)
    expect(keys.isNamed(LISTED, 'ci')).toBe(false)
  })
})
