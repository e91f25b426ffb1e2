import { lazy } from '../../core/lazy.ts'
import type { Definition } from '../../keys/model/index.ts'
import type { DataSource, ManagedResource } from '../plugin/provider.ts'
import { schemaOf } from './schema-of.ts'

/** The code of a resource, without the schema, which the model has. */
export type ResourceCalls = Omit<ManagedResource, 'schema'>

/** The code of a data source, without the schema, which the model has. */
export type DataSourceCalls = Omit<DataSource, 'schema'>

/**
 * A resource whose schema is there at once and whose code is loaded by its first call. Engines start a
 * provider for its schema alone as often as for its work, so the first answer must not wait for the rules.
 */
export function lazyResource(definition: Definition, load: () => Promise<ResourceCalls>): ManagedResource {
  const calls = lazy(load)
  return {
    schema: schemaOf(definition),
    validate: async (...request) => (await calls()).validate(...request),
    upgrade: async (...request) => (await calls()).upgrade(...request),
    read: async (...request) => (await calls()).read(...request),
    plan: async (...request) => (await calls()).plan(...request),
    apply: async (...request) => (await calls()).apply(...request),
    import: async (...request) => (await calls()).import(...request),
    move: async (...request) => (await calls()).move?.(...request),
  }
}

/** The same for a data source. */
export function lazyDataSource(definition: Definition, load: () => Promise<DataSourceCalls>): DataSource {
  const calls = lazy(load)
  return {
    schema: schemaOf(definition),
    validate: async (...request) => (await calls()).validate(...request),
    read: async (...request) => (await calls()).read(...request),
  }
}
