import {
  bool,
  bytes,
  type Infer,
  int64Number,
  map,
  message,
  nested,
  repeated,
  SCALARS,
  string,
} from '../../../grpc/index.ts'
import { Diagnostic } from './diagnostic.ts'
import { DynamicValue, RawState } from './dynamic-value.ts'

export const IdentityAttribute = message('tfplugin6.ResourceIdentitySchema.IdentityAttribute', {
  name: string(1),
  type: bytes(2),
  requiredForImport: bool(3),
  optionalForImport: bool(4),
  description: string(5),
})

/** What tells one object of a resource from all others. */
export const ResourceIdentitySchema = message('tfplugin6.ResourceIdentitySchema', {
  version: int64Number(1),
  identityAttributes: repeated(nested(2, IdentityAttribute)),
})
export type ResourceIdentitySchema = Infer<typeof ResourceIdentitySchema>

export const ResourceIdentityData = message('tfplugin6.ResourceIdentityData', {
  identityData: nested(1, DynamicValue),
})
export type ResourceIdentityData = Infer<typeof ResourceIdentityData>

export const GetResourceIdentitySchemasRequest = message('tfplugin6.GetResourceIdentitySchemas.Request', {})
export const GetResourceIdentitySchemasResponse = message('tfplugin6.GetResourceIdentitySchemas.Response', {
  identitySchemas: map(1, SCALARS.string, ResourceIdentitySchema),
  diagnostics: repeated(nested(2, Diagnostic)),
})

export const UpgradeResourceIdentityRequest = message('tfplugin6.UpgradeResourceIdentity.Request', {
  typeName: string(1),
  version: int64Number(2),
  rawIdentity: nested(3, RawState),
})
export const UpgradeResourceIdentityResponse = message('tfplugin6.UpgradeResourceIdentity.Response', {
  upgradedIdentity: nested(1, ResourceIdentityData),
  diagnostics: repeated(nested(2, Diagnostic)),
})
