import type { CallContext, Diagnostics } from './call-context.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Schema } from './schema.ts'
import type { ObjectValue } from './value.ts'

/** What an action tells while it runs. Diagnostics, an error among them, do not end it by themselves. */
export type ActionEvent = { readonly progress: string } | { readonly diagnostics: readonly Diagnostic[] }

/** Something that a person does to objects outside of their life cycle (Terraform 1.14). It answers no values. */
export interface Action {
  readonly schema: Schema
  /** Unknown values are to be tolerated everywhere. */
  validate(config: ObjectValue, context: CallContext): Promise<Diagnostics>
  /** Says what {@link invoke} would do, and changes nothing. Values may be unknown. */
  plan(config: ObjectValue, context: CallContext): Promise<Diagnostics>
  invoke(config: ObjectValue, context: CallContext): AsyncIterable<ActionEvent>
}
