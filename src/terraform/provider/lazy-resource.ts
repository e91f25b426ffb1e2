import { lazy } from '../../core/lazy.ts'
import type { Definition } from '../../keys/model/index.ts'
import type { Action } from '../plugin/action.ts'
import type { DataSource } from '../plugin/data-source.ts'
import type { EphemeralResource } from '../plugin/ephemeral-resource.ts'
import type { ResourceIdentity } from '../plugin/identity.ts'
import type { ListResource } from '../plugin/list-resource.ts'
import type { ManagedResource } from '../plugin/managed-resource.ts'
import type { FunctionSignature, ProviderFunction } from '../plugin/provider-function.ts'
import { schemaOf } from './schema-of.ts'

/** The code of a resource, all of it, without what engines ask for before: the schema, and the identity. */
export type ResourceCalls = Required<Omit<ManagedResource, 'schema' | 'identity'>>

/** The code of a data source, without the schema, which the model has. */
export type DataSourceCalls = Omit<DataSource, 'schema'>

/** The code of an ephemeral resource, without the schema, which the model has. */
export type EphemeralResourceCalls = Omit<EphemeralResource, 'schema'>

/** The code of a list resource, without the schema, which the model has. */
export type ListResourceCalls = Omit<ListResource, 'schema'>

/** The code of an action, without the schema, which the model has. */
export type ActionCalls = Omit<Action, 'schema'>

type Described = Pick<Definition, 'description' | 'properties'>

/**
 * A resource whose schema is there at once and whose code is loaded by its first call. Engines start a
 * provider for its schema alone as often as for its work, so the first answer must not wait for the rules.
 */
export function lazyResource(
  definition: Described,
  identity: ResourceIdentity,
  load: () => Promise<ResourceCalls>,
): ManagedResource {
  const calls = lazy(load)
  return {
    schema: schemaOf(definition),
    identity,
    validate: async (...request) => (await calls()).validate(...request),
    upgrade: async (...request) => (await calls()).upgrade(...request),
    read: async (...request) => (await calls()).read(...request),
    plan: async (...request) => (await calls()).plan(...request),
    apply: async (...request) => (await calls()).apply(...request),
    import: async (...request) => (await calls()).import(...request),
    move: async (...request) => (await calls()).move(...request),
    generateConfig: async (...request) => (await calls()).generateConfig(...request),
  }
}

/** The same for a data source. */
export function lazyDataSource(definition: Described, load: () => Promise<DataSourceCalls>): DataSource {
  const calls = lazy(load)
  return {
    schema: schemaOf(definition),
    validate: async (...request) => (await calls()).validate(...request),
    read: async (...request) => (await calls()).read(...request),
  }
}

/** The same for an ephemeral resource. */
export function lazyEphemeralResource(
  definition: Described,
  load: () => Promise<EphemeralResourceCalls>,
): EphemeralResource {
  const calls = lazy(load)
  return {
    schema: schemaOf(definition),
    validate: async (...request) => (await calls()).validate(...request),
    open: async (...request) => (await calls()).open(...request),
    close: async (...request) => (await calls()).close(...request),
  }
}

/** The same for a list resource. */
export function lazyListResource(
  definition: Described,
  load: () => Promise<ListResourceCalls>,
): ListResource {
  const calls = lazy(load)
  return {
    schema: schemaOf(definition),
    validate: async (...request) => (await calls()).validate(...request),
    async *list(...request) {
      yield* (await calls()).list(...request)
    },
  }
}

/** The same for an action. */
export function lazyAction(definition: Described, load: () => Promise<ActionCalls>): Action {
  const calls = lazy(load)
  return {
    schema: schemaOf(definition),
    validate: async (...request) => (await calls()).validate(...request),
    plan: async (...request) => (await calls()).plan(...request),
    async *invoke(...request) {
      yield* (await calls()).invoke(...request)
    },
  }
}

/** The same for a function, whose signature takes the place of a schema. */
export function lazyFunction(
  signature: FunctionSignature,
  load: () => Promise<Pick<ProviderFunction, 'call'>>,
): ProviderFunction {
  const calls = lazy(load)
  return { ...signature, call: async (...request) => (await calls()).call(...request) }
}
