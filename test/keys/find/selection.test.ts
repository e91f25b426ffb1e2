import { describe, expect, test } from 'vitest'
import { keySelector } from '../../../src/keys/index.ts'

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
