import { describe, expect, test } from 'vitest'
import { camelCase } from '../../../src/core/messages/index.ts'
import { API_KEY, API_KEY_DATA, API_KEYS, AUTOMATOR_KEY, SETTINGS } from '../../../src/keys/model/index.ts'
import { propertyPath, snakeCase } from '../../../src/pulumi/provider/property-names.ts'

describe('names', () => {
  test.each([
    ['rotate_after', 'rotateAfter'],
    ['project_id', 'projectId'],
    ['api_keys_path', 'apiKeysPath'],
    ['name', 'name'],
  ])('%s is %s', (snake, camel) => {
    expect(camelCase(snake)).toBe(camel)
    expect(snakeCase(camel)).toBe(snake)
  })

  test('every name of the model comes back as it was', () => {
    const names = [API_KEY, API_KEY_DATA, API_KEYS, AUTOMATOR_KEY, SETTINGS].flatMap(({ properties }) =>
      Object.keys(properties),
    )
    expect(names.map(camelCase).map(snakeCase)).toEqual(names)
    expect(names.map(camelCase).filter(name => name.includes('_'))).toEqual([])
  })
})

test.each([
  [undefined, ''],
  [[], ''],
  [['project_id'], 'projectId'],
  [['keepers', 'build'], 'keepers.build'],
  [['keepers', 'git_sha'], 'keepers.git_sha'],
  [['keepers', 'a.b'], 'keepers["a.b"]'],
  [['keepers', 'say "hi"'], 'keepers["say \\"hi\\""]'],
  [['keepers', 'back\\slash'], 'keepers["back\\slash"]'],
  [['keepers', 'two\nlines'], 'keepers["two\nlines"]'],
  [['keepers', 'ends with \\'], 'keepers'],
  [['keepers', ''], 'keepers[""]'],
  [['keys', 0, 'name'], 'keys[0].name'],
])('the path %j is written %s', (path, written) => {
  expect(propertyPath(path)).toBe(written)
})
