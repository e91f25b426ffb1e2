import type { Input } from '../../../grpc/index.ts'
import type { Schema as WireSchema } from '../protocol/schema.ts'
import type { AttributeType, Schema } from '../schema.ts'

/** A schema as the protocol has it. */
export function wireSchema({ version, description, attributes }: Schema): Input<WireSchema> {
  return {
    version,
    block: {
      version,
      description,
      descriptionKind: 'MARKDOWN',
      attributes: Object.entries(attributes).map(([name, attribute]) => ({
        name,
        type: Buffer.from(JSON.stringify(typeConstraint(attribute.type))),
        description: attribute.description,
        descriptionKind: 'MARKDOWN' as const,
        required: attribute.required,
        optional: attribute.optional,
        computed: attribute.computed,
        sensitive: attribute.sensitive,
        writeOnly: attribute.writeOnly,
        deprecated: attribute.deprecated !== undefined,
        deprecationMessage: attribute.deprecated,
      })),
    },
  }
}

function typeConstraint(type: AttributeType): unknown {
  if (typeof type === 'string') return type
  if ('list' in type) return ['list', typeConstraint(type.list)]
  if ('set' in type) return ['set', typeConstraint(type.set)]
  if ('map' in type) return ['map', typeConstraint(type.map)]
  const attributes = Object.entries(type.object).map(([name, attribute]) => [name, typeConstraint(attribute)])
  return ['object', Object.fromEntries(attributes)]
}
