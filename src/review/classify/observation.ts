import type { Drift, KeyKind, KeyNote, SimpleReason, Use } from '../model/index.ts'
import type { RawAttributes } from '../safety/index.ts'

/** What an input says about one object, in the same terms for every engine and before anything is classified. */
export interface Observation {
  /** As it is in the input. Never shown. */
  readonly address: string
  readonly shown: string
  readonly deposed: string | null
  readonly previousAddress: string | null
  readonly kind: KeyKind
  /** As the engine writes it: `ekb_api_key`, `ekb:index:ApiKey`. */
  readonly type: string
  /** By the model's name: `api_key`. */
  readonly resourceType: string
  /** The label of the block, or the logical name. */
  readonly label: string
  /** The calls of modules from the root on. */
  readonly modules: readonly { readonly name: string; readonly source: string | null }[]
  /** What the engine does, in order; empty where it does nothing. */
  readonly steps: readonly ObservedStep[]
  readonly importing: boolean
  readonly deferred: boolean
  readonly before: RawAttributes | null
  readonly after: RawAttributes | null
  /** The reason that the engine gives, in the terms of the review. */
  readonly reason: SimpleReason | null
  /** The first step of each path that forces the replacement, by the model's names. */
  readonly forcedBy: readonly string[]
  /** The index in a `count`, and the block with its module, which shows which instances belong together. */
  readonly counted: { readonly block: string; readonly index: number } | null
  readonly drift: Drift | null
  readonly notes: readonly KeyNote[]
  /** Called once, when the entry is created. */
  readonly uses: () => readonly Use[]
  /** What holds a value of the previous key of a rotating key, where the input tells. Called where that is deleted. */
  readonly usesOfPrevious?: () => readonly Use[]
  /** The warnings of the provider about it, where the input has no values of what is planned. */
  readonly said?: readonly SaidWarning[]
}

/** `replace` is a delete and a create in an unknown order. `unknown` is an action that this version does not know. */
export type ObservedStep = 'create' | 'delete' | 'update' | 'read' | 'forget' | 'replace' | 'unknown'

/** A warning of the provider about a rotating key, for inputs that have no values of what is planned. */
export interface SaidWarning {
  readonly summary: string
  readonly detail: string
}
