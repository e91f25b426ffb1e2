import { expect, test } from 'vitest'
import { importIdIn, parseImportId, UNKNOWN_VALUE } from '../../../src/keys/index.ts'

test('a key is imported by its id alone in the default project, else with its project', () => {
  expect(importIdIn('p', 'key_1', 'p')).toBe('key_1')
  expect(importIdIn('p', 'key_1', 'other')).toBe('p/key_1')
  expect(importIdIn('p', 'key_1', undefined)).toBe('p/key_1')
  expect(importIdIn('p', 'key_1', UNKNOWN_VALUE)).toBe('p/key_1')
})

test.each([
  ['a key without an id', 'p', undefined, 'p'],
  ['an id that reads as a name', 'p', 'name:bot', 'p'],
  ['an id that reads as one of a project', 'p', 'other/key_1', 'p'],
  ['an id with white space', 'p', 'key 1', 'p'],
  ['a project with a slash', 'p/q', 'key_1', 'other'],
])('no import id says %s', (_, project, id, defaultProject) => {
  expect(importIdIn(project, id, defaultProject)).toBeUndefined()
})

test('what is answered reads as the same key', () => {
  const text = importIdIn('p', 'key_1', 'other') ?? expect.fail('there is none')
  expect(parseImportId(text)).toEqual({ projectId: 'p', selector: { id: 'key_1' } })
})
