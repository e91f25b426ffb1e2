import type { AttributeType } from './schema.ts'
import type { Value } from './value.ts'

export interface FunctionParameter {
  /** Only for people: arguments go by their place. */
  readonly name: string
  readonly type: AttributeType
  /** Markdown, shown in the reference. */
  readonly description: string
  /** Default false: the engine refuses null. */
  readonly allowNull?: boolean
  /** Default false: the engine answers unknown for an unknown argument, and does not call the function. */
  readonly allowUnknown?: boolean
}

/** What a call answers. An error names its argument by place, from 0, if it is about one. */
export type FunctionResult =
  | { readonly result: Value }
  | { readonly error: { readonly text: string; readonly argument?: number } }

/** How a function is called (Terraform 1.8, OpenTofu 1.7). */
export interface FunctionSignature {
  /** One line without markup. */
  readonly summary: string
  /** Markdown, shown in the reference. */
  readonly description: string
  readonly parameters: readonly FunctionParameter[]
  /** Takes any number of arguments after those of `parameters`. */
  readonly variadic?: FunctionParameter
  readonly returns: AttributeType
}

/**
 * A function that configurations call. The same arguments give the same result at any time: engines call it before the
 * provider is configured, and refuse an apply whose result is another than the plan's.
 */
export interface ProviderFunction extends FunctionSignature {
  /** @param args those of `parameters`, then the variadic ones; conform to their types */
  call(args: readonly Value[]): Promise<FunctionResult>
}
