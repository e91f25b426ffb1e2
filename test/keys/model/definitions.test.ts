import { expect, test } from 'vitest'
import { propertyNames } from '../../../src/keys/model/index.ts'

test('the names of properties are those of objects within lists too', () => {
  const text = { type: 'string', description: 'A text.' } as const
  const inner = { type: { listOf: { deep: text }, itemName: 'item' }, description: 'A list.' } as const
  const names = propertyNames([{ properties: { flat: text, items: inner } }, { properties: { more: text } }])
  expect(names).toEqual(new Set(['flat', 'items', 'deep', 'more']))
})
