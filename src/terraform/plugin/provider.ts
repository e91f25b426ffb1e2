import type { Action } from './action.ts'
import type { CallContext, Diagnostics } from './call-context.ts'
import type { DataSource } from './data-source.ts'
import type { EphemeralResource } from './ephemeral-resource.ts'
import type { ListResource } from './list-resource.ts'
import type { ManagedResource } from './managed-resource.ts'
import type { ProviderFunction } from './provider-function.ts'
import type { Schema } from './schema.ts'
import type { ObjectValue } from './value.ts'

/**
 * A provider as the plugin server serves it. It knows nothing of the wire.
 * Anything it throws is shown as an error with the text of the exception; known failures are diagnostics.
 */
export interface TerraformProvider {
  readonly schema: Schema
  readonly resources: Readonly<Record<string, ManagedResource>>
  readonly dataSources: Readonly<Record<string, DataSource>>
  /** By type name. */
  readonly ephemeralResources?: Readonly<Record<string, EphemeralResource>>
  /** By type name, which is that of a resource with an identity. */
  readonly listResources?: Readonly<Record<string, ListResource>>
  /** By type name. */
  readonly actions?: Readonly<Record<string, Action>>
  /** By name, without the provider's: `fingerprint` is called as `provider::ekb::fingerprint`. */
  readonly functions?: Readonly<Record<string, ProviderFunction>>
  validateConfig(config: ObjectValue, context: CallContext): Promise<Diagnostics>
  configure(config: ObjectValue, engine: { version: string }, context: CallContext): Promise<Diagnostics>
}
