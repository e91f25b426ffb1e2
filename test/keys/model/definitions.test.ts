import { describe, expect, test } from 'vitest'
import {
  DEFINITIONS,
  type Definition,
  dataSourcesIn,
  type Kind,
  ofKind,
  propertyNames,
  readableIn,
  resourcesIn,
} from '../../../src/keys/model/index.ts'

const KINDS: readonly Kind[] = ['resource', 'data source', 'ephemeral resource', 'list resource', 'action']

/** One definition of each kind, all of one name. */
const ALIKE: readonly Definition[] = KINDS.map(kind => ({
  name: 'thing',
  kind,
  summary: 'A thing.',
  description: 'A thing.',
  properties: {},
}))

test('the names of properties are those of objects within lists too', () => {
  const text = { type: 'string', description: 'A text.' } as const
  const inner = { type: { listOf: { deep: text }, itemName: 'item' }, description: 'A list.' } as const
  const names = propertyNames([{ properties: { flat: text, items: inner } }, { properties: { more: text } }])
  expect(names).toEqual(new Set(['flat', 'items', 'deep', 'more']))
})

describe('definitions of one name', () => {
  test.for(KINDS)('are told apart by their kind: %s', kind => {
    expect(ofKind(ALIKE, kind).map(one => one.kind)).toEqual([kind])
  })

  test('are resources and data sources by that alone', () => {
    expect(resourcesIn(ALIKE)).toEqual(ofKind(ALIKE, 'resource'))
    expect(dataSourcesIn(ALIKE)).toEqual(ofKind(ALIKE, 'data source'))
  })

  test('can be read by other blocks but for list resources and actions', () => {
    expect(readableIn(ALIKE).map(one => one.kind)).toEqual(['resource', 'data source', 'ephemeral resource'])
  })
})

test('no kind has two definitions of one name', () => {
  const all = DEFINITIONS.map(({ kind, name }) => `${kind} ${name}`)
  expect(all).toEqual([...new Set(all)])
})
