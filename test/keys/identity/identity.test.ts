import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Secret } from '../../../src/core/secret.ts'
import { hashedId } from '../../../src/keys/identity/identity.ts'
import { fingerprint, keyPreview, publicId, sameName } from '../../../src/keys/index.ts'
import type { PlatformKey } from '../../../src/platform/key.ts'

const VALUE = new Secret('3f9a0b11-aaaa-4bbb-8ccc-0123456789cd')

function listed(parts: Partial<PlatformKey>): PlatformKey {
  return { name: 'ci', type: 'privileged', system: false, ...parts }
}

describe('ids and fingerprints', () => {
  it('are made of the SHA-256 of the value', () => {
    expect(hashedId(new Secret('abc'))).toBe('key_ba7816bf8f01cfea')
    expect(fingerprint(new Secret('abc'))).toBe('sha256:ba7816bf8f01cfea')
  })

  it('prefer the id of the platform', () => {
    expect(publicId(listed({ id: 'k1', value: VALUE }))).toBe('k1')
    expect(publicId(listed({ value: VALUE }))).toBe(hashedId(VALUE))
    expect(publicId(listed({ masked: '3f9a…89cd' }))).toBeUndefined()
  })
})

describe('a preview', () => {
  it.each([
    [VALUE, '3f9a…89cd'],
    [new Secret('0123456789abcdef'), '0123…cdef'],
    [new Secret('0123456789abcde'), '…'],
    [new Secret(''), '…'],
    ['3f9a…89cd', '3f9a…89cd'],
    ['3f9a0b11…456789cd', '3f9a…89cd'],
    ['3f9a....89cd', '3f9a…89cd'],
    ['ab***cd***ef', 'ab…ef'],
    ['••••89cd', '…89cd'],
    ['3f9a0b11', '3f9a…'],
    ['********', '…'],
    ['', '…'],
  ])('of %j is %s', (shown, preview) => {
    expect(keyPreview(shown)).toBe(preview)
  })

  it('reveals at most four characters of each end, and nothing of a short value', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 0, maxLength: 60 }), text => {
        const preview = keyPreview(new Secret(text))
        const [start = '', end = ''] = preview.split('…')
        if (text.length < 16) expect(preview).toBe('…')
        else if (!text.includes('…')) {
          expect(start).toBe(text.slice(0, 4))
          expect(end).toBe(text.slice(-4))
        }
        expect(keyPreview(text).length).toBeLessThanOrEqual(9)
      }),
    )
  })
})

it('names are the same over white space and Unicode form, and over nothing else', () => {
  expect(sameName(' é ', 'e\u0301')).toBe(true)
  expect(sameName('a', 'A')).toBe(false)
})
