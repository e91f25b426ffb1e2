import type { Definition } from '../../keys/model/index.ts'
import type { DataSource, ManagedResource } from '../plugin/provider.ts'
import { schemaOf } from './schema-of.ts'

/**
 * A resource whose schema is there at once and whose code is loaded by its first call. Engines start a
 * provider for its schema alone as often as for its work, so the first answer must not wait for the rules.
 */
export function resourceLoadedLater(
  definition: Definition,
  load: () => Promise<ManagedResource>,
): ManagedResource {
  return {
    schema: schemaOf(definition),
    validate: async (...request) => (await load()).validate(...request),
    upgrade: async (...request) => (await load()).upgrade(...request),
    read: async (...request) => (await load()).read(...request),
    plan: async (...request) => (await load()).plan(...request),
    apply: async (...request) => (await load()).apply(...request),
    import: async (...request) => (await load()).import(...request),
  }
}

/** The same for a data source. */
export function dataSourceLoadedLater(definition: Definition, load: () => Promise<DataSource>): DataSource {
  return {
    schema: schemaOf(definition),
    validate: async (...request) => (await load()).validate(...request),
    read: async (...request) => (await load()).read(...request),
  }
}
