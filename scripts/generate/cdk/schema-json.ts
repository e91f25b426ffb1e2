import type { TerraformProvider } from '../../../src/terraform/plugin/provider.ts'
import type { Attribute, AttributeType, Schema } from '../../../src/terraform/plugin/schema.ts'

/** A type as the engine writes it in JSON: `"string"`, `["list", ["object", {"id": "string"}]]`. */
export type TypeJson = string | readonly [string, TypeJson | Readonly<Record<string, TypeJson>>]

/** The provider as `terraform providers schema -json` describes it; only what generators of bindings read. */
export interface SchemaJson {
  readonly format_version: '1.0'
  readonly provider_schemas: Readonly<Record<string, ProviderSchemaJson>>
}

interface ProviderSchemaJson {
  readonly provider: BlockJson
  readonly resource_schemas: Readonly<Record<string, BlockJson>>
  readonly data_source_schemas: Readonly<Record<string, BlockJson>>
}

/** An attribute with its type, or with nested attributes in its place. */
export type AttributeJson = Readonly<Record<string, TypeJson | boolean | NestedTypeJson>>

/** Objects whose attributes are described like those of a block. */
export interface NestedTypeJson {
  readonly attributes: Readonly<Record<string, AttributeJson>>
  readonly nesting_mode: 'single' | 'list'
}

export interface BlockJson {
  readonly version: number
  readonly block: {
    readonly attributes: Readonly<Record<string, AttributeJson>>
    readonly description: string
    readonly description_kind: 'markdown'
  }
}

/** What an engine would say of a provider at this address, without running one. */
export function schemaJson(
  address: string,
  { schema, resources, dataSources }: Pick<TerraformProvider, 'schema' | 'resources' | 'dataSources'>,
): SchemaJson {
  const blocks = (kind: string, types: Readonly<Record<string, { readonly schema: Schema }>>) =>
    mapValues(types, ({ schema: block }, name) => blockJson(block, `${kind} ${name}`))
  return {
    format_version: '1.0',
    provider_schemas: {
      [address]: {
        provider: blockJson(schema, 'provider'),
        resource_schemas: blocks('resource', resources),
        data_source_schemas: blocks('data source', dataSources),
      },
    },
  }
}

function blockJson({ version, description, attributes }: Schema, of: string): BlockJson {
  return {
    version,
    block: {
      attributes: mapValues(attributes, (attribute, name) => attributeJson(attribute, name, of)),
      description,
      description_kind: 'markdown',
    },
  }
}

/** What a name may be made of, and names that every resource has already: engines refuse them, generators rename them. */
const NAME = /^[a-z_][a-z0-9_]*$/
const TAKEN = ['connection', 'count', 'depends_on', 'for_each', 'lifecycle', 'provider', 'provisioner']

function attributeJson(attribute: Attribute, name: string, block: string): AttributeJson {
  const of = `attribute "${name}" of ${block}`
  if (!NAME.test(name)) throw invalid(of, 'has a name that no engine takes')
  if (TAKEN.includes(name)) throw invalid(of, 'has a name that the engines use themselves')
  const { required = false, optional = false, computed = false, sensitive = false } = attribute
  if (!required && !optional && !computed) throw invalid(of, 'is neither required, optional nor computed')
  if (required && (optional || computed)) throw invalid(of, 'is required and something else as well')
  if (attribute.description.trim() === '') throw invalid(of, 'has no description')
  return {
    ...typeOrNested(attribute, of),
    description: attribute.description,
    description_kind: 'markdown',
    ...(required && { required }),
    ...(optional && { optional }),
    ...(computed && { computed }),
    ...(sensitive && { sensitive }),
    ...(attribute.writeOnly && { write_only: true }),
    ...(attribute.deprecated !== undefined && { deprecated: true }),
  }
}

function typeOrNested({ type, nested }: Attribute, of: string): AttributeJson {
  if (nested === undefined) return { type: typeJson(type, of) }
  const isList = typeof type === 'object' && 'list' in type
  const attributes = mapValues(nested, (attribute, name) => attributeJson(attribute, name, of))
  return { nested_type: { attributes, nesting_mode: isList ? 'list' : 'single' } }
}

function typeJson(type: AttributeType, of: string): TypeJson {
  if (type === 'string' || type === 'number' || type === 'bool') return type
  if (typeof type !== 'object' || type === null) throw invalid(of, `has the unknown type ${String(type)}`)
  if ('list' in type) return ['list', typeJson(type.list, of)]
  if ('set' in type) return ['set', typeJson(type.set, of)]
  if ('map' in type) return ['map', typeJson(type.map, of)]
  if ('object' in type) return ['object', mapValues(type.object, inner => typeJson(inner, of))]
  throw invalid(of, `has the unknown type ${JSON.stringify(type)}`)
}

function invalid(of: string, what: string): Error {
  return new Error(`cdk: ${of} ${what}`)
}

function mapValues<In, Out>(
  values: Readonly<Record<string, In>>,
  convert: (value: In, name: string) => Out,
): Record<string, Out> {
  const sorted = Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(sorted.map(([name, value]) => [name, convert(value, name)]))
}
