import {
  bool,
  bytes,
  type Infer,
  int64Number,
  message,
  nested,
  repeated,
  string,
} from '../../../grpc/index.ts'
import { ClientCapabilities, Deferred } from './capabilities.ts'
import { AttributePath, Diagnostic } from './diagnostic.ts'
import { DynamicValue, RawState } from './dynamic-value.ts'
import { ResourceIdentityData } from './identity.ts'

export const ValidateResourceConfigRequest = message('tfplugin6.ValidateResourceConfig.Request', {
  typeName: string(1),
  config: nested(2, DynamicValue),
  clientCapabilities: nested(3, ClientCapabilities),
})
export const ValidateResourceConfigResponse = message('tfplugin6.ValidateResourceConfig.Response', {
  diagnostics: repeated(nested(1, Diagnostic)),
})

export const UpgradeResourceStateRequest = message('tfplugin6.UpgradeResourceState.Request', {
  typeName: string(1),
  version: int64Number(2),
  rawState: nested(3, RawState),
})
export const UpgradeResourceStateResponse = message('tfplugin6.UpgradeResourceState.Response', {
  upgradedState: nested(1, DynamicValue),
  diagnostics: repeated(nested(2, Diagnostic)),
})

export const ReadResourceRequest = message('tfplugin6.ReadResource.Request', {
  typeName: string(1),
  currentState: nested(2, DynamicValue),
  private: bytes(3),
  providerMeta: nested(4, DynamicValue),
  clientCapabilities: nested(5, ClientCapabilities),
  currentIdentity: nested(6, ResourceIdentityData),
})
export const ReadResourceResponse = message('tfplugin6.ReadResource.Response', {
  newState: nested(1, DynamicValue),
  diagnostics: repeated(nested(2, Diagnostic)),
  private: bytes(3),
  deferred: nested(4, Deferred),
  newIdentity: nested(5, ResourceIdentityData),
})

export const PlanResourceChangeRequest = message('tfplugin6.PlanResourceChange.Request', {
  typeName: string(1),
  priorState: nested(2, DynamicValue),
  proposedNewState: nested(3, DynamicValue),
  config: nested(4, DynamicValue),
  priorPrivate: bytes(5),
  providerMeta: nested(6, DynamicValue),
  clientCapabilities: nested(7, ClientCapabilities),
  priorIdentity: nested(8, ResourceIdentityData),
  plannedPrivate: bytes(9),
})
export const PlanResourceChangeResponse = message('tfplugin6.PlanResourceChange.Response', {
  plannedState: nested(1, DynamicValue),
  requiresReplace: repeated(nested(2, AttributePath)),
  plannedPrivate: bytes(3),
  diagnostics: repeated(nested(4, Diagnostic)),
  legacyTypeSystem: bool(5),
  deferred: nested(6, Deferred),
  plannedIdentity: nested(7, ResourceIdentityData),
})

export const ApplyResourceChangeRequest = message('tfplugin6.ApplyResourceChange.Request', {
  typeName: string(1),
  priorState: nested(2, DynamicValue),
  plannedState: nested(3, DynamicValue),
  config: nested(4, DynamicValue),
  plannedPrivate: bytes(5),
  providerMeta: nested(6, DynamicValue),
  plannedIdentity: nested(7, ResourceIdentityData),
})
export const ApplyResourceChangeResponse = message('tfplugin6.ApplyResourceChange.Response', {
  newState: nested(1, DynamicValue),
  private: bytes(2),
  diagnostics: repeated(nested(3, Diagnostic)),
  legacyTypeSystem: bool(4),
  newIdentity: nested(5, ResourceIdentityData),
})

export const ImportedResource = message('tfplugin6.ImportResourceState.ImportedResource', {
  typeName: string(1),
  state: nested(2, DynamicValue),
  private: bytes(3),
  identity: nested(4, ResourceIdentityData),
})
export const ImportResourceStateRequest = message('tfplugin6.ImportResourceState.Request', {
  typeName: string(1),
  id: string(2),
  clientCapabilities: nested(3, ClientCapabilities),
  identity: nested(4, ResourceIdentityData),
})
export type ImportRequest = Infer<typeof ImportResourceStateRequest>
export const ImportResourceStateResponse = message('tfplugin6.ImportResourceState.Response', {
  importedResources: repeated(nested(1, ImportedResource)),
  diagnostics: repeated(nested(2, Diagnostic)),
  deferred: nested(3, Deferred),
})

export const MoveResourceStateRequest = message('tfplugin6.MoveResourceState.Request', {
  sourceProviderAddress: string(1),
  sourceTypeName: string(2),
  sourceSchemaVersion: int64Number(3),
  sourceState: nested(4, RawState),
  targetTypeName: string(5),
  sourcePrivate: bytes(6),
  sourceIdentity: nested(7, RawState),
  sourceIdentitySchemaVersion: int64Number(8),
})
export const MoveResourceStateResponse = message('tfplugin6.MoveResourceState.Response', {
  targetState: nested(1, DynamicValue),
  diagnostics: repeated(nested(2, Diagnostic)),
  targetPrivate: bytes(3),
  targetIdentity: nested(4, ResourceIdentityData),
})

export const GenerateResourceConfigRequest = message('tfplugin6.GenerateResourceConfig.Request', {
  typeName: string(1),
  state: nested(2, DynamicValue),
})
export const GenerateResourceConfigResponse = message('tfplugin6.GenerateResourceConfig.Response', {
  config: nested(1, DynamicValue),
  diagnostics: repeated(nested(2, Diagnostic)),
})
