import { expect, test } from 'vitest'
import { schemaJson } from '../../../../scripts/generate/cdk/schema-json.ts'
import type { Attribute } from '../../../../src/terraform/plugin/schema.ts'

const SCHEMA = { version: 0, description: 'A thing.', attributes: {} }
const SOUND: Attribute = { type: 'string', description: 'Its name.', required: true }

/** The schema of a provider whose one resource `ekb_thing` has this one attribute. */
function withAttribute(attribute: Attribute, name = 'size') {
  const thing = { schema: { ...SCHEMA, attributes: { [name]: attribute } } }
  return schemaJson('a/b/c', { schema: SCHEMA, resources: { ekb_thing: thing as never }, dataSources: {} })
}

test('every type is written as the engine writes it', () => {
  const type = {
    list: { object: { b: { set: 'number' }, a: { map: 'bool' } } },
  } as const
  const { provider_schemas } = withAttribute({ ...SOUND, type })
  expect(provider_schemas['a/b/c']?.resource_schemas['ekb_thing']?.block.attributes).toEqual({
    size: {
      type: ['list', ['object', { a: ['map', 'bool'], b: ['set', 'number'] }]],
      description: 'Its name.',
      description_kind: 'markdown',
      required: true,
    },
  })
})

test.each<[string, Attribute]>([
  ['is neither required, optional nor computed', { type: 'string', description: 'x' }],
  ['is required and something else as well', { ...SOUND, computed: true }],
  ['has no description', { ...SOUND, description: ' ' }],
  ['has the unknown type integer', { ...SOUND, type: 'integer' as never }],
  ['has the unknown type undefined', { ...SOUND, type: { list: undefined as never } }],
  ['has the unknown type {"tuple":[]}', { ...SOUND, type: { map: { tuple: [] } as never } }],
])('an attribute that %s is named', (what, attribute) => {
  expect(() => withAttribute(attribute)).toThrow(`cdk: attribute "size" of resource ekb_thing ${what}`)
})

test.each([
  ['Size', 'has a name that no engine takes'],
  ['size-in-cm', 'has a name that no engine takes'],
  ['for_each', 'has a name that the engines use themselves'],
])('an attribute called %s is named', (name, what) => {
  expect(() => withAttribute(SOUND, name)).toThrow(`cdk: attribute "${name}" of resource ekb_thing ${what}`)
})
