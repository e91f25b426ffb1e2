import { API_KEY } from './api-key.ts'
import { API_KEY_DATA } from './api-key-data.ts'
import { API_KEYS } from './api-keys.ts'
import { AUTOMATOR_KEY } from './automator-key.ts'
import type { Definition, Properties } from './definition.ts'
import { ROTATING_API_KEY } from './rotating-api-key.ts'

/**
 * Every resource and data source. Schemas, packages, reference pages, values in plans and states, and what a review
 * knows of a key all derive from this list: define an attribute here and nowhere else.
 */
export const DEFINITIONS = [
  API_KEY,
  ROTATING_API_KEY,
  API_KEY_DATA,
  API_KEYS,
  AUTOMATOR_KEY,
] as const satisfies readonly Definition[]

/** This list, or another one with the same resources and data sources. */
export type Definitions = readonly Definition[]

type Defined = (typeof DEFINITIONS)[number]

/** The names of the resources, each of which needs code of its own on every engine. */
export type ResourceName = Extract<Defined, { readonly kind: 'resource' }>['name']

/** The names of the data sources. */
export type DataSourceName = Extract<Defined, { readonly kind: 'data source' }>['name']

/** The resources among definitions. */
export function resourcesIn(
  definitions: Definitions,
): readonly (Definition & { readonly name: ResourceName })[] {
  return definitions.filter(
    (one): one is Definition & { readonly name: ResourceName } => one.kind === 'resource',
  )
}

/** The data sources among definitions. */
export function dataSourcesIn(
  definitions: Definitions,
): readonly (Definition & { readonly name: DataSourceName })[] {
  return definitions.filter(
    (one): one is Definition & { readonly name: DataSourceName } => one.kind === 'data source',
  )
}

/** The names of all properties, including those of nested objects. */
export function propertyNames(definitions: readonly Pick<Definition, 'properties'>[]): ReadonlySet<string> {
  return new Set(definitions.flatMap(({ properties }) => namesIn(properties)))
}

function namesIn(properties: Properties): string[] {
  return Object.entries(properties).flatMap(([name, { type }]) => [
    name,
    ...(typeof type === 'object' ? namesIn(type.listOf) : []),
  ])
}
