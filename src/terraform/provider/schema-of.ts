// Not by the index: a start for the schema alone would load every error and warning with it.
import { engineText } from '../../core/messages/engine-text.ts'
import { TERRAFORM } from '../../core/messages/vocabularies/terraform.ts'
import {
  type Definition,
  describeProperty,
  type Properties,
  type Property,
  type PropertyType,
} from '../../keys/model/index.ts'
import type { Attribute, AttributeType, Schema } from '../plugin/schema.ts'

/** The engine's schema of a resource or data source of the model, or of the provider's settings. */
export function schemaOf(definition: Pick<Definition, 'description' | 'properties'>): Schema {
  return {
    version: 0,
    description: engineText(definition.description).in(TERRAFORM),
    attributes: attributesOf(definition.properties),
  }
}

function attributesOf(properties: Properties): Readonly<Record<string, Attribute>> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, attributeOf(property)]),
  )
}

function attributeOf(property: Property): Attribute {
  return {
    type: typeOf(property.type),
    ...nestedIn(property),
    description: describeProperty(property, TERRAFORM),
    ...(property.input === 'required' && { required: true }),
    ...(property.input === 'optional' && { optional: true }),
    ...(property.output && { computed: true }),
    ...(property.sensitive && { sensitive: true }),
  }
}

/** A type cannot say that something within is sensitive: nested attributes can. */
function nestedIn({ type }: Property): Pick<Attribute, 'nested'> {
  if (typeof type === 'string' || !Object.values(type.listOf).some(({ sensitive }) => sensitive)) return {}
  return { nested: attributesOf(type.listOf) }
}

/** The engine's type of a property, parameter or result. */
export function typeOf(type: PropertyType): AttributeType {
  if (type === 'string') return 'string'
  if (type === 'bool') return 'bool'
  if (type === 'int') return 'number'
  if (type === 'map(string)') return { map: 'string' }
  const object = { object: objectOf(type.listOf) }
  return type.single ? object : { list: object }
}

function objectOf(properties: Properties): Record<string, AttributeType> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, typeOf(property.type)]),
  )
}
