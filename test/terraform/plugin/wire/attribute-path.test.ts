import { expect, test } from 'vitest'
import type { AttributePath } from '../../../../src/terraform/plugin/diagnostic.ts'
import type { Schema } from '../../../../src/terraform/plugin/schema.ts'
import { wirePath } from '../../../../src/terraform/plugin/wire/attribute-path.ts'

const attribute = { description: '', optional: true }
const SCHEMA: Schema = {
  version: 0,
  description: '',
  attributes: {
    name: { ...attribute, type: 'string' },
    labels: { ...attribute, type: { map: { object: { a: 'string' } } } },
    parts: { ...attribute, type: { list: { object: { a: { set: 'string' } } } } },
  },
}

test.each([
  [['name'], ['attributeName name']],
  [
    ['labels', 'k', 'a'],
    ['attributeName labels', 'elementKeyString k', 'attributeName a'],
  ],
  [
    ['parts', 0, 'a'],
    ['attributeName parts', 'elementKeyInt 0', 'attributeName a'],
  ],
  // An engine refuses a path that its schema does not have: the rest is left out.
  [
    ['parts', 0, 'a', 1],
    ['attributeName parts', 'elementKeyInt 0', 'attributeName a'],
  ],
  [['parts', 'x'], ['attributeName parts']],
  [['name', 'x'], ['attributeName name']],
  [['missing'], []],
] as [AttributePath, string[]][])('%j', (path, steps) => {
  const wire = wirePath(path, SCHEMA).steps ?? []
  expect(wire.map(({ selector }) => `${selector?.case} ${selector?.value}`)).toEqual(steps)
})
