import type { CallContext, Diagnostics } from './call-context.ts'
import type { Schema } from './schema.ts'
import type { ObjectValue } from './value.ts'

export interface ListRequest {
  readonly config: ObjectValue
  /** Whether the engine wants {@link ListedObject.resource}. */
  readonly includeResource: boolean
  /** The most objects that the engine takes. */
  readonly limit: number
}

/** An object that was found. An item that has warnings alone, and no identity, is a message about the list. */
export interface ListedObject extends Diagnostics {
  /** Of the identity schema of the resource of the same type name. */
  readonly identity?: ObjectValue
  readonly displayName?: string
  /** Of the schema of that resource. Engines print it: secrets are null. Only where it was asked for. */
  readonly resource?: ObjectValue
}

/** Finds existing objects of a resource that has an identity (Terraform 1.14, `terraform query`). */
export interface ListResource {
  /** Of the filters in the `config` block. */
  readonly schema: Schema
  /** Unknown values are to be tolerated everywhere. */
  validate(config: ObjectValue, context: CallContext): Promise<Diagnostics>
  /** The server asks for the next item when the engine takes it, and ends the iteration where the engine does. */
  list(request: ListRequest, context: CallContext): AsyncIterable<ListedObject>
}
