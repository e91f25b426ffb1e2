import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findKey, hashedId, matchesMask, matchKey } from '../../src/keys/identity.ts'
import { fingerprint, keyPreview, publicId, sameName } from '../../src/keys/index.ts'
import type { PlatformKey } from '../../src/platform/key.ts'
import { Secret } from '../../src/platform/secret.ts'

const VALUE = new Secret('3f9a0b11-aaaa-4bbb-8ccc-0123456789cd')
const OTHER = new Secret('77770b11-aaaa-4bbb-8ccc-012345678888')

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

describe('a mask', () => {
  it.each([
    ['3f9a…89cd', true],
    ['3f9a...89cd', true],
    ['3f9a********', true],
    ['…89cd', true],
    ['3f9…', false],
    ['********', false],
    ['77…89cd', false],
    ['3f9a…8888', false],
  ])('%s matches the value: %s', (masked, matches) => {
    expect(matchesMask(masked, VALUE)).toBe(matches)
  })

  it('that shows more than there is of a value does not match it', () => {
    expect(matchesMask('abcd…bcde', new Secret('abcde'))).toBe(false)
  })
})

describe('finding a remembered key', () => {
  const id = hashedId(VALUE)
  const print = fingerprint(VALUE)

  it.each([
    ['the platform id', [listed({ id: 'k1' })], { id: 'k1' }],
    ['the hashed id', [listed({ value: VALUE })], { id }],
    ['the hashed id after the platform began to give ids', [listed({ id: 'k1', value: VALUE })], { id }],
    ['the fingerprint after it stopped', [listed({ value: VALUE })], { id: 'k1', fingerprint: print }],
    ['the value after it stopped', [listed({ value: VALUE })], { id: 'k1', value: VALUE }],
    ['the mask', [listed({ masked: '3f9a…89cd' })], { id, value: VALUE, name: 'ci' }],
    ['the mask without a name', [listed({ masked: '3f9a…89cd' })], { id, value: VALUE }],
    [
      'the mask after it began to give ids',
      [listed({ id: 'k1', masked: '3f9a…89cd' })],
      { id, value: VALUE },
    ],
    [
      'the preview where the value is not stored',
      [listed({ id: 'k1', masked: '3f9a…89cd' })],
      { id, fingerprint: print, name: 'ci', preview: '3f9a…89cd' },
    ],
  ])('goes by %s, and is sure', (_, keys, wanted) => {
    const others = [
      listed({ id: 'x', value: OTHER }),
      listed({ value: OTHER }),
      listed({ masked: '7777…8888' }),
    ]
    expect(matchKey([...others, ...keys], wanted)).toEqual({ key: keys[0], sure: true })
  })

  it.each([
    [
      'two masks fit',
      [listed({ masked: '3f9a…' }), listed({ masked: '3f9a…' })],
      { id, value: VALUE, name: 'ci' },
    ],
    ['nothing is shown', [listed({ masked: '****' })], { id, value: VALUE, name: 'ci' }],
    ['the value is not known', [listed({ masked: '3f9a…89cd' })], { id, name: 'ci' }],
    [
      'two keys with ids fit',
      [listed({ id: 'a', masked: '3f9a…89cd' }), listed({ id: 'b', masked: '3f9a…89cd' })],
      { id, value: VALUE, name: 'ci' },
    ],
  ])('is not sure where %s', (_, keys, wanted) => {
    expect(matchKey(keys, wanted)).toEqual({ key: keys[0], sure: false })
  })

  it.each([
    ['another id', [listed({ id: 'k2', value: OTHER })], { id: 'k1', value: VALUE, name: 'ci' }],
    ['another value', [listed({ value: OTHER })], { id, value: VALUE, name: 'ci' }],
    ['another mask', [listed({ masked: '7777…' })], { id, value: VALUE, name: 'ci' }],
    ['another name', [listed({ masked: '3f9a…89cd', name: 'cd' })], { id, value: VALUE, name: 'ci' }],
    ['another preview', [listed({ masked: '3f9a…' })], { id, name: 'ci', preview: '7777…8888' }],
    [
      'a twin with an id of its own, where the remembered id is the platform’s',
      [listed({ id: 'k2', masked: '3f9a…89cd' })],
      { id: 'k1', value: VALUE, name: 'ci' },
    ],
  ])('does not take %s', (_, keys, wanted) => {
    expect(findKey(keys, wanted)).toBeUndefined()
  })
})

it('names are the same over white space and Unicode form, and over nothing else', () => {
  expect(sameName(' é ', 'e\u0301')).toBe(true)
  expect(sameName('a', 'A')).toBe(false)
})
