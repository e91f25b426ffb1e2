import { describe, expect, it } from 'vitest'
import { Secret } from '../../../src/core/secret.ts'
import { fingerprint, hashedId } from '../../../src/keys/identity/identity.ts'
import { findKey, matchKey } from '../../../src/keys/identity/match.ts'
import type { PlatformKey } from '../../../src/platform/key.ts'

const VALUE = new Secret('3f9a0b11-aaaa-4bbb-8ccc-0123456789cd')
const OTHER = new Secret('77770b11-aaaa-4bbb-8ccc-012345678888')

function listed(parts: Partial<PlatformKey>): PlatformKey {
  return { name: 'ci', type: 'privileged', system: false, ...parts }
}

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
    [
      'the mask where no name is told',
      [listed({ masked: '3f9a…89cd', name: '' })],
      { id, value: VALUE, name: 'ci' },
    ],
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
    ['four characters are shown', [listed({ masked: '3f9a…' })], { id, value: VALUE, name: 'ci' }],
    ['seven characters are shown', [listed({ masked: '3f9a…9cd' })], { id, value: VALUE, name: 'ci' }],
    ['the value is not known', [listed({ masked: '3f9a…89cd' })], { id, name: 'ci' }],
    [
      'no name is told, and four characters are shown',
      [listed({ masked: '3f9a…', name: '' })],
      { id, value: VALUE, name: 'ci' },
    ],
    ['nothing of the value is told', [listed({})], { id, value: VALUE, name: 'ci' }],
    [
      'nothing of the value is told, but an id that no state has',
      [listed({ id: 'k1' })],
      { id, value: VALUE, name: 'ci' },
    ],
    [
      'two keys with ids fit',
      [listed({ id: 'a', masked: '3f9a…89cd' }), listed({ id: 'b', masked: '3f9a…89cd' })],
      { id, value: VALUE, name: 'ci' },
    ],
  ])('is not sure where %s', (_, keys, wanted) => {
    expect(matchKey(keys, wanted)).toEqual({ key: keys[0], sure: false })
  })

  it('prefers the exact name to one that looks like a stored form of it', () => {
    const keys = [listed({ name: 'teams-bot' }), listed({ name: 'teams-bot.k3f9.1' })]
    const wanted = { id, value: VALUE, name: 'teams-bot.k3f9.1' }
    expect(matchKey(keys, wanted)).toEqual({ key: keys[1], sure: false })
    expect(matchKey(keys.slice(0, 1), wanted)).toEqual({ key: keys[0], sure: false })
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

  it.each([
    ['the value is the same', listed({ id: 'k1', value: VALUE, name: 'other' }), undefined],
    ['the mask shows enough of it', listed({ id: 'k1', masked: '3f9a…89cd', name: 'other' }), undefined],
    ['nothing shows that it is another', listed({ id: 'k1', masked: '****' }), undefined],
    ['its type is not known', listed({ id: 'k1', masked: '****', type: 'unknown' }), undefined],
    ['the name is stored in another form', listed({ id: 'k1', masked: '****', name: 'CI' }), undefined],
    ['only the value differs', listed({ id: 'k1', value: OTHER }), 'new value'],
    ['only the mask differs', listed({ id: 'k1', masked: '7777…' }), 'new value'],
    [
      'a short mask fits, the name does not',
      listed({ id: 'k1', masked: '3f9a…', name: 'other' }),
      'other key',
    ],
    [
      'a long mask shows nothing but how all values begin, the name does not fit',
      listed({ id: 'k1', masked: '3f9a0b11-aaaa-…', name: 'other' }),
      'other key',
    ],
    [
      'a long mask shows nothing but how all values begin, the type does not fit',
      listed({ id: 'k1', masked: '3f9a0b11-aaaa-…', type: 'locked_down_viewer' }),
      'other key',
    ],
    ['such a mask fits, and the words too', listed({ id: 'k1', masked: '3f9a0b11-aaaa-…' }), undefined],
    ['no name is told', listed({ id: 'k1', masked: '****', name: '' }), undefined],
    ['only the name speaks, against it', listed({ id: 'k1', masked: '****', name: 'other' }), 'other key'],
    [
      'only the type speaks, against it',
      listed({ id: 'k1', masked: '****', type: 'locked_down_viewer' }),
      'other key',
    ],
  ] as const)('by its id is: %s', (_, key, conflict) => {
    const wanted = { id: 'k1', value: VALUE, name: 'ci', type: 'privileged' } as const
    expect(matchKey([key], wanted)).toEqual({
      key,
      sure: conflict === undefined,
      ...(conflict && { conflict }),
    })
  })

  it('does not believe a short preview over another name', () => {
    const key = listed({ id: 'k1', masked: '3f9a…', name: 'other' })
    const wanted = { id: 'k1', name: 'ci', preview: '3f9a…' }
    expect(matchKey([key], wanted)).toEqual({ key, sure: false, conflict: 'other key' })
  })

  it.each([
    ['another value, name', listed({ id: 'k1', value: OTHER, name: 'other' })],
    ['another value, type', listed({ id: 'k1', value: OTHER, type: 'locked_down_viewer' })],
    ['another mask, name', listed({ id: 'k1', masked: '7777…8888', name: 'other' })],
  ])('does not take one that has its id and %s', (_, key) => {
    const wanted = { id: 'k1', value: VALUE, name: 'ci', type: 'privileged' } as const
    expect(matchKey([key], wanted)).toBeUndefined()
  })

  it('is not sure where its value has another id', () => {
    const human = listed({ id: 'k1', value: OTHER, name: 'human' })
    const wanted = { id: 'k1', fingerprint: print, name: 'ci' }
    expect(matchKey([human, listed({ id: 'k2', value: VALUE })], wanted)).toEqual({
      key: human,
      sure: false,
      conflict: 'elsewhere',
    })
  })

  it.each([
    [
      { id: 'k1', value: VALUE },
      { id: 'k1', value: OTHER },
    ],
    [
      { id: 'k1', name: 'one', masked: '****' },
      { id: 'k1', masked: '****' },
    ],
  ])('is not sure where several have its id: %j', (...keys) => {
    expect(matchKey(keys.map(listed), { id: 'k1', value: VALUE })?.conflict).toBe('shared id')
  })

  it('takes a key that is listed twice for one', () => {
    const twice = [
      listed({ id: 'k1', value: VALUE }),
      listed({ id: 'k1', value: new Secret(VALUE.reveal()) }),
    ]
    expect(matchKey(twice, { id: 'k1', value: VALUE })?.sure).toBe(true)
  })
})
