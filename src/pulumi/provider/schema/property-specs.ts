import { camelCase, PULUMI } from '../../../core/messages/index.ts'
import { describeProperty, type Properties, type Property } from '../../../keys/model/index.ts'
import type { ObjectSpec, PropertySpec, PropertySpecs, TypeSpec } from './package-spec.ts'
import { typeToken } from './tokens.ts'

/** Properties of the model as Pulumi writes them. */
export function propertySpecs(properties: Properties): PropertySpecs {
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [camelCase(name), propertySpec(property)]),
  )
}

/** An object whose properties a person sets. */
export function inputsSpec(properties: Properties): ObjectSpec {
  return { type: 'object', properties: inputSpecs(properties) }
}

/** An object whose properties the provider answers. */
export function outputsSpec(properties: Properties): ObjectSpec {
  const outputs = select(properties, property => property.output === true)
  return { type: 'object', properties: propertySpecs(outputs), required: alwaysPresent(outputs) }
}

/** What a person may set. When the provider answers no value for it is no matter of theirs. */
export function inputSpecs(properties: Properties): PropertySpecs {
  const inputs = select(properties, ({ input }) => input !== undefined)
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { absent: _, ...input }]) => [camelCase(name), propertySpec(input)]),
  )
}

/** The names, as Pulumi writes them, of what always has a value once the provider has answered. */
export function alwaysPresent(properties: Properties): string[] {
  const present = select(
    properties,
    ({ input, output, absent }) => absent === undefined && (output === true || input === 'required'),
  )
  return Object.keys(present).map(camelCase)
}

/** The properties for which `wanted` says yes. */
export function select(
  properties: Properties,
  wanted: (property: Property, name: string) => boolean,
): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name, property]) => wanted(property, name)))
}

function propertySpec(property: Property): PropertySpec {
  return {
    ...typeSpec(property),
    description: describeProperty(property, PULUMI),
    ...(property.sensitive && { secret: true }),
    ...(property.requiresReplace === true && { willReplaceOnChanges: true }),
  }
}

function typeSpec({ type, oneOfName }: Property): TypeSpec {
  if (typeof type === 'object') {
    const object = reference(type.itemName)
    return type.single ? object : { type: 'array', items: object }
  }
  if (type === 'map(string)') return { type: 'object', additionalProperties: { type: 'string' } }
  if (type === 'bool') return { type: 'boolean' }
  if (type === 'int') return { type: 'integer' }
  return oneOfName === undefined ? { type: 'string' } : reference(oneOfName)
}

function reference(name: string): TypeSpec {
  return { $ref: `#/types/${typeToken(name)}` }
}
