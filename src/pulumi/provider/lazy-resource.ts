import { lazy } from '../../core/lazy.ts'
import type { CustomResource, ProviderFunction } from '../plugin/provider.ts'

/**
 * A resource whose code is loaded by its first call. Engines start a provider for its schema alone as often
 * as for its work, so the first answer must not wait for the rules.
 */
export function lazyResource(load: () => Promise<CustomResource>): CustomResource {
  const resource = lazy(load)
  return {
    check: async (...request) => (await resource()).check(...request),
    diff: async (...request) => (await resource()).diff(...request),
    create: async (...request) => (await resource()).create(...request),
    read: async (...request) => (await resource()).read(...request),
    update: async (...request) => (await resource()).update(...request),
    delete: async (...request) => (await resource()).delete(...request),
    list: async (...request) => (await resource()).list(...request),
  }
}

/** The same for a function. */
export function lazyFunction(load: () => Promise<ProviderFunction>): ProviderFunction {
  const loaded = lazy(load)
  return async (...request) => (await loaded())(...request)
}
