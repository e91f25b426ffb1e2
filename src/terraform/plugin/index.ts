export type { AttributePath, Diagnostic, PathStep } from './diagnostic.ts'
export type { LogFields, Logger } from './logger.ts'
export type {
  ApplyRequest,
  ApplyResult,
  CallContext,
  DataSource,
  Diagnostics,
  ImportResult,
  ManagedResource,
  PlanRequest,
  PlanResult,
  ReadResult,
  TerraformProvider,
} from './provider.ts'
export type { Attribute, AttributeType, Schema } from './schema.ts'
export { type ServeOptions, serveProvider } from './serve-provider.ts'
export { type ObjectValue, type Refinement, UNKNOWN, Unknown, type Value } from './value.ts'
