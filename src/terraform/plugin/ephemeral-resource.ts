import type { CallContext, Diagnostics } from './call-context.ts'
import type { Schema } from './schema.ts'
import type { ObjectValue } from './value.ts'

/** What {@link EphemeralResource.open} answers; the result is null only beside an error. */
export interface OpenResult extends Diagnostics {
  /** Every value that the configuration sets stands in it unchanged, and all of it is known. */
  readonly result: ObjectValue | null
  /** Handed to {@link EphemeralResource.close}; the engine keeps it in memory alone. */
  readonly private: Uint8Array
}

/** Values that an engine asks for in each run and stores nowhere (Terraform 1.10, OpenTofu 1.11). */
export interface EphemeralResource {
  readonly schema: Schema
  /** Unknown values are to be tolerated everywhere. */
  validate(config: ObjectValue, context: CallContext): Promise<Diagnostics>
  /** Called in plans too, as soon as the whole configuration is known. Must create nothing that outlives close. */
  open(config: ObjectValue, context: CallContext): Promise<OpenResult>
  close(kept: Uint8Array, context: CallContext): Promise<Diagnostics>
}
