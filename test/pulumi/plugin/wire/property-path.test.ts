import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePropertyPath } from '../../../../src/pulumi/plugin/wire/property-path.ts'

test.each([
  ['root', ['root']],
  ['root.nested', ['root', 'nested']],
  ['root["nested"].deep', ['root', 'nested', 'deep']],
  ['root.list[0][1].name', ['root', 'list', 0, 1, 'name']],
  ['keepers["a.b"]', ['keepers', 'a.b']],
  ['["root with \\"quotes\\" and ]"][100]', ['root with "quotes" and ]', 100]],
  ['foo-bar $_1', ['foo-bar $_1']],
  ['keepers[""]', ['keepers', '']],
  ['keepers["back\\slash"]', ['keepers', 'back\\slash']],
])('%s', (path, steps) => {
  expect(parsePropertyPath(path)).toEqual(steps)
})

test.each(['', '.a', 'a.', 'a..b', 'a[', 'a]', 'a[x]', 'a["b', 'a["b"', 'a.["b"]', 'a["b"]c', 'a["b\\"]'])(
  '%j is no path',
  path => {
    expect(() => parsePropertyPath(path)).toThrow(`"${path}" is not a property path`)
  },
)

test('any name can be written in quotes', () => {
  // The engine has no escape for a backslash, so a name that ends with one cannot be written.
  const names = fc.string({ unit: 'binary' }).filter(name => !/\\(?:"|$)/.test(name))
  fc.assert(
    fc.property(names, name => {
      expect(parsePropertyPath(`map["${name.replaceAll('"', '\\"')}"]`)).toEqual(['map', name])
    }),
  )
})
