import { describe, expect, test } from 'vitest'
import { Secret } from '../../src/core/secret.ts'
import { cutAs, markCutValues } from '../../src/platform/cut-values.ts'
import type { PlatformKey } from '../../src/platform/key.ts'
import { API_KEY, forever, PROJECT, testClient } from './support/client.ts'
import { json, serve } from './support/server.ts'

const OWN = new Secret(API_KEY)
const OTHER = '7d6c5b4a-9999-4888-8777-666655554444'
const key = (value: string): PlatformKey => ({
  name: 'ci',
  type: 'privileged',
  system: false,
  value: new Secret(value),
})
const shown = (keys: readonly PlatformKey[]) =>
  keys.map(({ value, masked }) => value?.reveal() ?? `masked ${masked}`)

test.each([
  [API_KEY.slice(0, 8), 'beginning'],
  [API_KEY.slice(-8), 'end'],
  [API_KEY, undefined],
  [API_KEY.slice(4, 12), undefined],
  [`${API_KEY}0`, undefined],
])('%s is the %s of the value', (part, expected) => {
  expect(cutAs(new Secret(part), OWN)).toBe(expected)
})

describe('values of a list', () => {
  test('are masked where it shows only the beginning of the key that the client signs in with', () => {
    const keys = [key(OTHER.slice(0, 8)), key(API_KEY.slice(0, 8)), key('0123456789abcdef')]
    expect(shown(markCutValues(keys, OWN))).toEqual([
      `masked ${OTHER.slice(0, 8)}…`,
      `masked ${API_KEY.slice(0, 8)}…`,
      '0123456789abcdef',
    ])
  })

  test('are masked where it shows only the end of it', () => {
    const keys = [key(OTHER.slice(-8)), key(API_KEY.slice(-8))]
    expect(shown(markCutValues(keys, OWN))).toEqual([
      `masked …${OTHER.slice(-8)}`,
      `masked …${API_KEY.slice(-8)}`,
    ])
  })

  test.each([
    ['it shows that key whole', [key(API_KEY), key(API_KEY.slice(0, 8))]],
    ['it does not show that key', [key(OTHER.slice(0, 8)), key(OTHER)]],
    ['it masks them itself', [{ ...key(OTHER), value: undefined as never, masked: '7d6c…' }]],
  ])('stay as they are where %s', (_, keys) => {
    expect(markCutValues(keys, OWN)).toBe(keys)
  })

  test('are read so by the client', async () => {
    const items = [API_KEY, OTHER].map(value => ({ key: value.slice(0, 12), key_name: 'ci' }))
    const server = await serve([json({ user_keys: items })])
    const { keys } = await testClient(server.origin).client.list(PROJECT, { signal: forever })
    expect(keys.map(({ masked }) => masked)).toEqual([`${API_KEY.slice(0, 12)}…`, `${OTHER.slice(0, 12)}…`])
  })
})
