import { bool, type Infer, int64Number, message, nested, repeated, string } from '../../../grpc/index.ts'
import { Diagnostic } from './diagnostic.ts'
import { DynamicValue } from './dynamic-value.ts'
import { ResourceIdentityData } from './identity.ts'

export const ListResourceRequest = message('tfplugin6.ListResource.Request', {
  typeName: string(1),
  config: nested(2, DynamicValue),
  includeResourceObject: bool(3),
  limit: int64Number(4),
})
export const ListResourceEvent = message('tfplugin6.ListResource.Event', {
  identity: nested(1, ResourceIdentityData),
  displayName: string(2),
  resourceObject: nested(3, DynamicValue),
  diagnostic: repeated(nested(4, Diagnostic)),
})
export type ListResourceEvent = Infer<typeof ListResourceEvent>

export const ValidateListResourceConfigRequest = message('tfplugin6.ValidateListResourceConfig.Request', {
  typeName: string(1),
  config: nested(2, DynamicValue),
  includeResourceObject: nested(3, DynamicValue),
  limit: nested(4, DynamicValue),
})
export const ValidateListResourceConfigResponse = message('tfplugin6.ValidateListResourceConfig.Response', {
  diagnostics: repeated(nested(1, Diagnostic)),
})
