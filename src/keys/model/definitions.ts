import { API_KEY } from './api-key.ts'
import { API_KEY_DATA } from './api-key-data.ts'
import { API_KEY_EPHEMERAL } from './api-key-ephemeral.ts'
import { API_KEY_LIST } from './api-key-list.ts'
import { API_KEYS } from './api-keys.ts'
import { AUTOMATOR_KEY } from './automator-key.ts'
import type { Definition, Kind, Properties } from './definition.ts'
import { REVOKE_API_KEY } from './revoke-api-key.ts'
import { ROTATING_API_KEY } from './rotating-api-key.ts'
import { ROTATING_API_KEY_LIST } from './rotating-api-key-list.ts'

/**
 * Every resource, data source, ephemeral resource, list resource and action. Schemas, packages, reference pages, values
 * in plans and states, and what a review knows of a key all derive from this list: define an attribute here and nowhere
 * else.
 */
export const DEFINITIONS = [
  API_KEY,
  ROTATING_API_KEY,
  API_KEY_DATA,
  API_KEYS,
  AUTOMATOR_KEY,
  API_KEY_EPHEMERAL,
  API_KEY_LIST,
  ROTATING_API_KEY_LIST,
  REVOKE_API_KEY,
] as const satisfies readonly Definition[]

/** This list, or another one with the same names in each kind. */
export type Definitions = readonly Definition[]

type Defined = (typeof DEFINITIONS)[number]

/** The names of the definitions of a kind, each of which needs code of its own on every engine that has the kind. */
export type NameOf<Of extends Kind> = Extract<Defined, { readonly kind: Of }>['name']

/** The definitions of a kind. */
export type DefinitionOf<Of extends Kind> = Definition & { readonly kind: Of; readonly name: NameOf<Of> }

/** The names of the resources. */
export type ResourceName = NameOf<'resource'>

/** The names of the data sources. */
export type DataSourceName = NameOf<'data source'>

/** The resources among definitions. */
export function resourcesIn(definitions: Definitions): readonly DefinitionOf<'resource'>[] {
  return ofKind(definitions, 'resource')
}

/** The data sources among definitions. */
export function dataSourcesIn(definitions: Definitions): readonly DefinitionOf<'data source'>[] {
  return ofKind(definitions, 'data source')
}

/** The definitions of a kind among others. */
export function ofKind<Of extends Kind>(definitions: Definitions, kind: Of): readonly DefinitionOf<Of>[] {
  return definitions.filter((one): one is DefinitionOf<Of> => one.kind === kind)
}

/** What other blocks of a configuration can read: resources, data sources and ephemeral resources. */
export function readableIn(definitions: Definitions): Definitions {
  return definitions.filter(({ kind }) => kind !== 'list resource' && kind !== 'action')
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
