import type { Input } from '../../../grpc/index.ts'
import type { SchemaAttribute, Schema as WireSchema } from '../protocol/schema.ts'
import type { Attribute, AttributeType, Schema } from '../schema.ts'

/** A schema as the protocol has it. */
export function wireSchema({ version, description, attributes }: Schema): Input<WireSchema> {
  return {
    version,
    block: {
      version,
      description,
      descriptionKind: 'MARKDOWN',
      attributes: wireAttributes(attributes),
    },
  }
}

function wireAttributes(attributes: Schema['attributes']): Input<SchemaAttribute>[] {
  return Object.entries(attributes).map(([name, attribute]) => ({
    name,
    ...wireType(attribute),
    description: attribute.description,
    descriptionKind: 'MARKDOWN' as const,
    required: attribute.required,
    optional: attribute.optional,
    computed: attribute.computed,
    sensitive: attribute.sensitive,
    writeOnly: attribute.writeOnly,
    deprecated: attribute.deprecated !== undefined,
    deprecationMessage: attribute.deprecated,
  }))
}

/** The protocol has either the type of an attribute or its nested attributes. */
function wireType({ type, nested }: Attribute): Pick<Input<SchemaAttribute>, 'type' | 'nestedType'> {
  if (nested === undefined) return { type: wireTypeConstraint(type) }
  const isList = typeof type !== 'string' && 'list' in type
  return { nestedType: { attributes: wireAttributes(nested), nesting: isList ? 'LIST' : 'SINGLE' } }
}

/** A type as the protocol has it, as JSON. */
export function wireTypeConstraint(type: AttributeType): Uint8Array {
  return Buffer.from(JSON.stringify(typeConstraint(type)))
}

function typeConstraint(type: AttributeType): unknown {
  if (typeof type === 'string') return type
  if ('list' in type) return ['list', typeConstraint(type.list)]
  if ('set' in type) return ['set', typeConstraint(type.set)]
  if ('map' in type) return ['map', typeConstraint(type.map)]
  const attributes = Object.entries(type.object).map(([name, attribute]) => [name, typeConstraint(attribute)])
  return ['object', Object.fromEntries(attributes)]
}
