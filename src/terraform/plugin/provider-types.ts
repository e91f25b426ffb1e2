import type { Action } from './action.ts'
import type { DataSource } from './data-source.ts'
import type { EphemeralResource } from './ephemeral-resource.ts'
import type { ListResource } from './list-resource.ts'
import type { ManagedResource } from './managed-resource.ts'
import type { TerraformProvider } from './provider.ts'
import type { ProviderFunction } from './provider-function.ts'

/** A failure with its own head line. */
class UnknownTypeError extends Error {
  readonly summary: string
  readonly detail: string

  constructor(kind: string, name: string, known: readonly string[]) {
    const summary = `Unknown ${kind} "${name}"`
    const detail =
      known.length === 0
        ? `This version of the provider has no ${kind}s.`
        : `This version of the provider has: ${known.toSorted().join(', ')}. A newer version may have more.`
    super(`${summary}. ${detail}`)
    this.summary = summary
    this.detail = detail
  }
}

/** The provider's resource of that type name. */
export function resourceNamed(provider: TerraformProvider, name: string): ManagedResource {
  return named(provider.resources, name, 'resource')
}

/** The provider's data source of that type name. */
export function dataSourceNamed(provider: TerraformProvider, name: string): DataSource {
  return named(provider.dataSources, name, 'data source')
}

/** The provider's ephemeral resource of that type name. */
export function ephemeralResourceNamed(provider: TerraformProvider, name: string): EphemeralResource {
  return named(provider.ephemeralResources, name, 'ephemeral resource')
}

/** The provider's list resource of that type name. */
export function listResourceNamed(provider: TerraformProvider, name: string): ListResource {
  return named(provider.listResources, name, 'list resource')
}

/** The provider's action of that type name. */
export function actionNamed(provider: TerraformProvider, name: string): Action {
  return named(provider.actions, name, 'action')
}

/** The provider's function of that name. */
export function functionNamed(provider: TerraformProvider, name: string): ProviderFunction {
  return named(provider.functions, name, 'function')
}

function named<T>(types: Readonly<Record<string, T>> | undefined, name: string, kind: string): T {
  const type = types && Object.hasOwn(types, name) ? types[name] : undefined
  if (type === undefined) throw new UnknownTypeError(kind, name, Object.keys(types ?? {}))
  return type
}
