import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PropertyDiff } from '../../../../src/pulumi/plugin/provider.ts'
import { wireDiff } from '../../../../src/pulumi/plugin/wire/diff.ts'
import { parsePropertyPath } from '../../../../src/pulumi/plugin/wire/property-path.ts'

const change = (path: string, rest: Partial<PropertyDiff> = {}): PropertyDiff => ({
  path,
  kind: 'update',
  replace: false,
  input: true,
  ...rest,
})

test('no change', () => {
  expect(wireDiff({ changes: [], stables: ['id', 'id', 'key'] })).toEqual({
    changes: 'DIFF_NONE',
    diffs: [],
    replaces: [],
    stables: ['id', 'key'],
    detailedDiff: new Map(),
    hasDetailedDiff: true,
  })
})

test('changes of every kind', () => {
  const result = wireDiff({
    changes: [
      change('keepers.build', { kind: 'add' }),
      change('keepers["a.b"]', { kind: 'delete', replace: true }),
      change('name', { replace: true }),
      change('rotateAfter', { kind: 'delete' }),
      change('["odd name"][0]', { kind: 'add', replace: true }),
      change('readyForRotation', { replace: true, input: false }),
    ],
  })
  expect(result).toEqual({
    changes: 'DIFF_SOME',
    diffs: ['keepers', 'name', 'rotateAfter', 'odd name', 'readyForRotation'],
    replaces: ['keepers', 'name', 'odd name', 'readyForRotation'],
    stables: [],
    detailedDiff: new Map([
      ['keepers.build', { kind: 'ADD', inputDiff: true }],
      ['keepers["a.b"]', { kind: 'DELETE_REPLACE', inputDiff: true }],
      ['name', { kind: 'UPDATE_REPLACE', inputDiff: true }],
      ['rotateAfter', { kind: 'DELETE', inputDiff: true }],
      ['["odd name"][0]', { kind: 'ADD_REPLACE', inputDiff: true }],
      ['readyForRotation', { kind: 'UPDATE_REPLACE', inputDiff: false }],
    ]),
    hasDetailedDiff: true,
  })
})

test('a path that is named twice replaces if one of the two does', () => {
  const { detailedDiff, replaces } = wireDiff({ changes: [change('a', { replace: true }), change('a')] })
  expect(detailedDiff).toEqual(new Map([['a', { kind: 'UPDATE_REPLACE', inputDiff: true }]]))
  expect(replaces).toEqual(['a'])
})

test('a hundred thousand changes are no more work than each of them', () => {
  const changes = Array.from({ length: 100_000 }, (_, index) =>
    change(`keepers.k${index}`, { replace: true }),
  )
  const { detailedDiff, replaces } = wireDiff({ changes })
  expect(detailedDiff?.size).toBe(100_000)
  expect(replaces).toEqual(['keepers'])
})

test('what is not a path is a defect of the provider', () => {
  expect(() => wireDiff({ changes: [change('')] })).toThrow('"" is not a property path')
})

test('the answer never contradicts itself', () => {
  const paths = fc.constantFrom('a', 'a.b', 'a[0]', 'a["c.d"]', 'b', '["b"]', '["b.c"].d', 'e.f.g')
  const changes = fc.record({
    path: paths,
    kind: fc.constantFrom('add', 'delete', 'update'),
    replace: fc.boolean(),
    input: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(changes as fc.Arbitrary<PropertyDiff>), list => {
      const {
        diffs = [],
        replaces = [],
        detailedDiff = new Map(),
        changes: some,
      } = wireDiff({ changes: list })
      const rootOf = (path: string) => String(parsePropertyPath(path)[0])
      expect(new Set(diffs).size).toBe(diffs.length)
      expect(new Set(diffs)).toEqual(new Set([...detailedDiff.keys()].map(rootOf)))
      const replacing = [...detailedDiff].filter(([, entry]) => entry?.kind?.endsWith('_REPLACE'))
      expect(new Set(replaces)).toEqual(new Set(replacing.map(([path]) => rootOf(path))))
      expect(some).toBe(diffs.length > 0 ? 'DIFF_SOME' : 'DIFF_NONE')
    }),
  )
})
