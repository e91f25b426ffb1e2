import { PULUMI } from '../../../core/messages/index.ts'
import { describeProperty, type Properties, type Property } from '../../../keys/model/index.ts'
import type { EnumSpec, ObjectSpec } from './package-spec.ts'
import { alwaysPresent, propertySpecs } from './property-specs.ts'
import { pascalCase, typeToken } from './tokens.ts'

/** The types that properties of the model refer to, by their tokens. */
export function typeSpecs(properties: Properties): Record<string, ObjectSpec | EnumSpec> {
  return Object.assign({}, ...Object.values(properties).map(typesOf))
}

function typesOf(property: Property): Record<string, ObjectSpec | EnumSpec> {
  const { type, oneOf, oneOfName } = property
  if (typeof type === 'object') {
    const { itemName, listOf, single } = type
    const description = describeProperty(property, PULUMI)
    return {
      [typeToken(itemName)]: {
        type: 'object',
        description: single ? description : `One item of a list: ${description}`,
        properties: propertySpecs(listOf),
        required: alwaysPresent(listOf),
      },
      ...typeSpecs(listOf),
    }
  }
  if (oneOfName === undefined) return {}
  return {
    [typeToken(oneOfName)]: {
      type: 'string',
      description: describeProperty(property, PULUMI),
      enum: (oneOf ?? []).map(value => ({ name: pascalCase(value), value })),
    },
  }
}
