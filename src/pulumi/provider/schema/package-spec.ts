/**
 * The parts of Pulumi's package schema that this package uses, as
 * https://www.pulumi.com/docs/iac/guides/building-extending/packages/schema/ describes them.
 */

/** The type of a value; `$ref` names one of the package's own types. */
export type TypeSpec =
  | { readonly type: 'string' | 'boolean' | 'integer' }
  | { readonly type: 'object'; readonly additionalProperties: TypeSpec }
  | { readonly type: 'array'; readonly items: TypeSpec }
  | { readonly $ref: string }

/** A property. Defaults are left out on purpose: an SDK copies them into the inputs, and so into the state. */
export type PropertySpec = TypeSpec & {
  readonly description: string
  readonly secret?: true
  /** Told to readers only: what replaces a key is decided by the provider, not by an SDK. */
  readonly willReplaceOnChanges?: true
}

export type PropertySpecs = Readonly<Record<string, PropertySpec>>

export interface ObjectSpec {
  readonly type: 'object'
  readonly description?: string
  readonly properties: PropertySpecs
  /** Inputs that must be given, outputs that are always there. */
  readonly required?: readonly string[]
}

export interface EnumSpec {
  readonly type: 'string'
  readonly description: string
  readonly enum: readonly { readonly name: string; readonly value: string }[]
}

export interface ResourceSpec {
  readonly description: string
  readonly inputProperties: PropertySpecs
  readonly requiredInputs?: readonly string[]
  readonly properties?: PropertySpecs
  readonly required?: readonly string[]
  /** What may be told when existing resources of this type are listed. */
  readonly listInputs?: ObjectSpec
}

export interface FunctionSpec {
  readonly description: string
  readonly inputs: ObjectSpec
  readonly outputs: ObjectSpec
}

/** The description of a package, which the engine asks for and SDKs are generated from. */
export interface PackageSpec {
  readonly name: string
  readonly displayName: string
  readonly version: string
  readonly description: string
  readonly keywords: readonly string[]
  readonly license: string
  readonly homepage: string
  readonly repository: string
  readonly publisher: string
  /** Where an engine that has no plugin of this version downloads it; carried by every SDK. */
  readonly pluginDownloadURL: string
  readonly config: { readonly variables: PropertySpecs }
  readonly provider: ResourceSpec
  /** By type token. */
  readonly types: Readonly<Record<string, ObjectSpec | EnumSpec>>
  readonly resources: Readonly<Record<string, ResourceSpec>>
  readonly functions: Readonly<Record<string, FunctionSpec>>
  /** What the generator of each language is told. */
  readonly language: Readonly<Record<'nodejs' | 'python' | 'go', Readonly<Record<string, unknown>>>>
}
