import type { CallContext, Diagnostics } from './call-context.ts'
import type { Schema } from './schema.ts'
import type { ObjectValue, Value } from './value.ts'

/** What {@link DataSource.read} answers; null only beside an error. */
export interface DataSourceResult extends Diagnostics {
  readonly state: Value
}

/** Something that the provider only reads. */
export interface DataSource {
  readonly schema: Schema
  validate(config: ObjectValue, context: CallContext): Promise<Diagnostics>
  read(config: ObjectValue, context: CallContext): Promise<DataSourceResult>
}
