import { describe, expect, test } from 'vitest'
import { EkbError } from '../../../src/core/messages/errors/index.ts'
import { Secret } from '../../../src/core/secret.ts'
import { describeKey, revealedValue } from '../../../src/keys/index.ts'
import type { PlatformKey } from '../../../src/platform/key.ts'

const VALUE = new Secret('0a9b8c7d-1111-4222-8333-444455556666')
const KEY: PlatformKey = {
  value: VALUE,
  name: 'bot',
  type: 'privileged',
  rawType: 'PRIVILEGED',
  system: false,
  createdAt: new Date('2026-02-28T12:00:00.900Z'),
}
const { value: _, ...UNSEEN } = KEY
const MASKED: PlatformKey = { ...UNSEEN, masked: '0a9b…6666' }

describe('what is said of a key', () => {
  test('everything but its value', () => {
    expect(describeKey(KEY)).toEqual({
      id: `key_${VALUE.digest()}`,
      name: 'bot',
      type: 'privileged',
      system: false,
      key_preview: '0a9b…6666',
      fingerprint: `sha256:${VALUE.digest()}`,
      created_at: '2026-02-28T12:00:00Z',
    })
  })

  test('the platform’s own id before one that is made of the value', () => {
    expect(describeKey({ ...KEY, id: '77' }).id).toBe('77')
    expect(describeKey({ ...MASKED, id: '77' })).toMatchObject({ id: '77', fingerprint: null })
  })

  test('nothing that the platform hides', () => {
    const { createdAt: __, ...ageless } = MASKED
    expect(describeKey(ageless)).toMatchObject({
      id: null,
      key_preview: '0a9b…6666',
      fingerprint: null,
      created_at: null,
    })
  })

  test('no part of a key that the platform does not show at all', () => {
    expect(describeKey(UNSEEN)).toMatchObject({ id: null, key_preview: '…', fingerprint: null })
  })

  test.each<[Partial<PlatformKey>, string]>([
    [{ system: true }, 'system'],
    [{ type: 'unknown', rawType: 'auditor' }, 'auditor'],
    [{ type: 'locked_down_viewer' }, 'locked_down_viewer'],
  ])('its type: %j', (more, type) => {
    expect(describeKey({ ...KEY, ...more }).type).toBe(type)
  })

  test('its type, where the platform tells none', () => {
    const { rawType: __, ...untyped } = KEY
    expect(describeKey({ ...untyped, type: 'unknown' }).type).toBe('unknown')
  })
})

describe('its value', () => {
  test('only where it is asked for', () => {
    expect(revealedValue(KEY, false)).toBeNull()
    expect(revealedValue(MASKED, false)).toBeNull()
    expect(revealedValue(KEY, true)?.equals(VALUE)).toBe(true)
  })

  test('not where the platform hides it', () => {
    const attempt = () => revealedValue({ ...MASKED, id: '77' }, true)
    expect(attempt).toThrow(EkbError)
    expect(attempt).toThrow(/The platform masks 77/)
  })
})
