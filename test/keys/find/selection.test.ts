import { describe, expect, test } from 'vitest'
import { keySearch, keySelector } from '../../../src/keys/index.ts'

describe('which key is meant', () => {
  test('by its id or by its name', () => {
    expect(keySelector('key_1', null)).toEqual({ id: 'key_1' })
    expect(keySelector(null, 'bot')).toEqual({ name: 'bot' })
    expect(keySelector(null, '')).toEqual({ name: '' })
    expect(keySelector(null, 'bot', true)).toEqual({ name: 'bot', mostRecent: true })
  })

  test.each([
    [null, null, 'id'],
    ['key_1', 'bot', 'name'],
  ])('not by %s and %s', (id, name, path) => {
    expect(() => keySelector(id, name)).toThrow(
      expect.objectContaining({ code: 'KEY_SELECTOR_INVALID', path: [path] }),
    )
  })
})

describe('what is searched for', () => {
  test('every filter, or none', () => {
    expect(keySearch('bot', 'system', '90d')).toEqual({ search: 'bot', type: 'system', olderThan: '90d' })
    expect(Object.values(keySearch(null, null, null))).toEqual([undefined, undefined, undefined])
  })

  test.each([
    ['admin', null, 'KEY_TYPE_FILTER_INVALID', 'type'],
    [null, '90', 'DURATION_INVALID', 'older_than'],
  ])('not the type %s at the age %s', (type, age, code, path) => {
    expect(() => keySearch(null, type, age)).toThrow(expect.objectContaining({ code, path: [path] }))
  })
})
