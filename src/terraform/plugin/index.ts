export type { Action, ActionEvent } from './action.ts'
export type { CallContext, Diagnostics } from './call-context.ts'
export type { DataSource, DataSourceResult } from './data-source.ts'
export type { AttributePath, Diagnostic, PathStep } from './diagnostic.ts'
export type { EphemeralResource, OpenResult } from './ephemeral-resource.ts'
export type { IdentityAttribute, IdentitySchema, ResourceIdentity } from './identity.ts'
export type { ListedObject, ListRequest, ListResource } from './list-resource.ts'
export type { LogFields, Logger } from './logger.ts'
export type {
  ApplyRequest,
  ApplyResult,
  GeneratedConfig,
  ImportResult,
  ImportTarget,
  ManagedResource,
  MoveResult,
  MoveSource,
  PlanRequest,
  PlanResult,
  ReadResult,
} from './managed-resource.ts'
export type { TerraformProvider } from './provider.ts'
export type {
  FunctionParameter,
  FunctionResult,
  FunctionSignature,
  ProviderFunction,
} from './provider-function.ts'
export type { Attribute, AttributeType, Schema } from './schema.ts'
export { type ServeOptions, serveProvider } from './serve-provider.ts'
export { type ObjectValue, type Refinement, UNKNOWN, Unknown, type Value } from './value.ts'
