import type { CallContext, Diagnostics } from './call-context.ts'
import type { AttributePath } from './diagnostic.ts'
import type { ResourceIdentity } from './identity.ts'
import type { Schema } from './schema.ts'
import type { ObjectValue } from './value.ts'

/** What {@link ManagedResource.read} answers; `state: null` says that the object is gone. */
export interface ReadResult extends Diagnostics {
  readonly state: ObjectValue | null
  /** Kept beside the state; never shown. Not a place for secrets: the state file has it in plain text. */
  readonly private: Uint8Array
}

export interface PlanRequest {
  /** Null for a create. */
  readonly prior: ObjectValue | null
  /** The engine's merge of configuration and prior state; null for a destroy. */
  readonly proposed: ObjectValue | null
  /** Null for a destroy. */
  readonly config: ObjectValue | null
  /** Empty for a create, save the create half of a replacement: then what the first half's plan answered. */
  readonly priorPrivate: Uint8Array
  /**
   * What an earlier plan of the same change answered as `private`: in the plan of an apply, from an engine that
   * stores it (Terraform 1.16 and later). Else empty.
   */
  readonly plannedPrivate: Uint8Array
  /** Whether the engine brings what this plan answers as `private` to the plan of its apply. */
  readonly bringsPlannedPrivate: boolean
}

export interface PlanResult extends Diagnostics {
  readonly planned: ObjectValue | null
  /** Attributes whose change forces a replacement; honoured where the planned value differs or is unknown. */
  readonly requiresReplace?: readonly AttributePath[]
  readonly private: Uint8Array
}

export interface ApplyRequest {
  readonly prior: ObjectValue | null
  readonly planned: ObjectValue | null
  readonly config: ObjectValue | null
  readonly plannedPrivate: Uint8Array
}

/** An error beside a state from a create makes the engine keep the object and mark it tainted. */
export interface ApplyResult extends Diagnostics {
  readonly state: ObjectValue | null
  readonly private: Uint8Array
}

/** What a person names an object by to import it: one text, or (Terraform 1.12, OpenTofu 1.12) its identity. */
export type ImportTarget = string | { readonly identity: ObjectValue }

export interface ImportResult extends Diagnostics {
  readonly imported: readonly { readonly state: ObjectValue; readonly private: Uint8Array }[]
}

/** A stored state of another type, which a `moved` block hands to a resource. */
export interface MoveSource {
  readonly typeName: string
  /** For instance `registry.terraform.io/ekb/ekb`. */
  readonly providerAddress: string
  /** Of the schema that the state was stored with. */
  readonly version: number
  /** As JSON, as parsed. */
  readonly state: Readonly<Record<string, unknown>>
  readonly private: Uint8Array
}

/** What {@link ManagedResource.move} answers; the state is null only beside an error. */
export interface MoveResult extends Diagnostics {
  readonly state: ObjectValue | null
  readonly private: Uint8Array
}

/** What {@link ManagedResource.generateConfig} answers; null only beside an error. */
export interface GeneratedConfig extends Diagnostics {
  readonly config: ObjectValue | null
}

/** A resource that the provider creates, changes and deletes. */
export interface ManagedResource {
  readonly schema: Schema
  /** Absent for a resource whose objects have none. The server puts identities into answers by itself. */
  readonly identity?: ResourceIdentity
  /** Unknown values are to be tolerated everywhere. */
  validate(config: ObjectValue, context: CallContext): Promise<Diagnostics>
  /**
   * State as JSON of an older (or this) schema version, as parsed; attributes that left the schema may be there.
   * The answer is null only beside an error.
   */
  upgrade(
    version: number,
    state: Readonly<Record<string, unknown>>,
    context: CallContext,
  ): Promise<{ state: ObjectValue | null } & Diagnostics>
  read(state: ObjectValue, priorPrivate: Uint8Array, context: CallContext): Promise<ReadResult>
  plan(request: PlanRequest, context: CallContext): Promise<PlanResult>
  apply(request: ApplyRequest, context: CallContext): Promise<ApplyResult>
  /** Called with an identity only where the resource has one. */
  import(target: ImportTarget, context: CallContext): Promise<ImportResult>
  /** Called for any type that a person names; answers undefined for one that it cannot become. */
  move?(source: MoveSource, context: CallContext): Promise<MoveResult | undefined>
  /**
   * The configuration that a person would write for an imported object: it must plan to no change. Absent: every
   * attribute that can be set, as the state has it.
   */
  generateConfig?(state: ObjectValue, context: CallContext): Promise<GeneratedConfig>
}
