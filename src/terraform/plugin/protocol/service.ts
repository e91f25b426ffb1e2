import type { MessageType } from '../../../grpc/index.ts'
import * as action from './action.ts'
import * as dataSource from './data-source.ts'
import * as ephemeralResource from './ephemeral-resource.ts'
import * as functions from './function.ts'
import * as identity from './identity.ts'
import * as listResource from './list-resource.ts'
import * as provider from './provider.ts'
import * as resource from './resource.ts'
import * as stateStore from './state-store.ts'

/** One remote procedure of the protocol. */
export interface Rpc {
  readonly kind: 'unary' | 'server-stream' | 'client-stream'
  readonly request: MessageType<unknown>
  readonly response: MessageType<unknown>
}

/**
 * The service `tfplugin6.Provider` of protocol 6.11, whole. It loads every table: the server asks for its
 * types only, and loads the tables of a procedure when it is first called.
 */
export const PROVIDER_SERVICE = {
  GetMetadata: {
    kind: 'unary',
    request: provider.GetMetadataRequest,
    response: provider.GetMetadataResponse,
  },
  GetProviderSchema: {
    kind: 'unary',
    request: provider.GetProviderSchemaRequest,
    response: provider.GetProviderSchemaResponse,
  },
  ValidateProviderConfig: {
    kind: 'unary',
    request: provider.ValidateProviderConfigRequest,
    response: provider.ValidateProviderConfigResponse,
  },
  ConfigureProvider: {
    kind: 'unary',
    request: provider.ConfigureProviderRequest,
    response: provider.ConfigureProviderResponse,
  },
  StopProvider: {
    kind: 'unary',
    request: provider.StopProviderRequest,
    response: provider.StopProviderResponse,
  },
  ValidateResourceConfig: {
    kind: 'unary',
    request: resource.ValidateResourceConfigRequest,
    response: resource.ValidateResourceConfigResponse,
  },
  UpgradeResourceState: {
    kind: 'unary',
    request: resource.UpgradeResourceStateRequest,
    response: resource.UpgradeResourceStateResponse,
  },
  ReadResource: {
    kind: 'unary',
    request: resource.ReadResourceRequest,
    response: resource.ReadResourceResponse,
  },
  PlanResourceChange: {
    kind: 'unary',
    request: resource.PlanResourceChangeRequest,
    response: resource.PlanResourceChangeResponse,
  },
  ApplyResourceChange: {
    kind: 'unary',
    request: resource.ApplyResourceChangeRequest,
    response: resource.ApplyResourceChangeResponse,
  },
  ImportResourceState: {
    kind: 'unary',
    request: resource.ImportResourceStateRequest,
    response: resource.ImportResourceStateResponse,
  },
  MoveResourceState: {
    kind: 'unary',
    request: resource.MoveResourceStateRequest,
    response: resource.MoveResourceStateResponse,
  },
  GenerateResourceConfig: {
    kind: 'unary',
    request: resource.GenerateResourceConfigRequest,
    response: resource.GenerateResourceConfigResponse,
  },
  GetResourceIdentitySchemas: {
    kind: 'unary',
    request: identity.GetResourceIdentitySchemasRequest,
    response: identity.GetResourceIdentitySchemasResponse,
  },
  UpgradeResourceIdentity: {
    kind: 'unary',
    request: identity.UpgradeResourceIdentityRequest,
    response: identity.UpgradeResourceIdentityResponse,
  },
  ValidateDataResourceConfig: {
    kind: 'unary',
    request: dataSource.ValidateDataResourceConfigRequest,
    response: dataSource.ValidateDataResourceConfigResponse,
  },
  ReadDataSource: {
    kind: 'unary',
    request: dataSource.ReadDataSourceRequest,
    response: dataSource.ReadDataSourceResponse,
  },
  ValidateEphemeralResourceConfig: {
    kind: 'unary',
    request: ephemeralResource.ValidateEphemeralResourceConfigRequest,
    response: ephemeralResource.ValidateEphemeralResourceConfigResponse,
  },
  OpenEphemeralResource: {
    kind: 'unary',
    request: ephemeralResource.OpenEphemeralResourceRequest,
    response: ephemeralResource.OpenEphemeralResourceResponse,
  },
  RenewEphemeralResource: {
    kind: 'unary',
    request: ephemeralResource.RenewEphemeralResourceRequest,
    response: ephemeralResource.RenewEphemeralResourceResponse,
  },
  CloseEphemeralResource: {
    kind: 'unary',
    request: ephemeralResource.CloseEphemeralResourceRequest,
    response: ephemeralResource.CloseEphemeralResourceResponse,
  },
  ListResource: {
    kind: 'server-stream',
    request: listResource.ListResourceRequest,
    response: listResource.ListResourceEvent,
  },
  ValidateListResourceConfig: {
    kind: 'unary',
    request: listResource.ValidateListResourceConfigRequest,
    response: listResource.ValidateListResourceConfigResponse,
  },
  GetFunctions: {
    kind: 'unary',
    request: functions.GetFunctionsRequest,
    response: functions.GetFunctionsResponse,
  },
  CallFunction: {
    kind: 'unary',
    request: functions.CallFunctionRequest,
    response: functions.CallFunctionResponse,
  },
  ValidateStateStoreConfig: {
    kind: 'unary',
    request: stateStore.ValidateStateStoreRequest,
    response: stateStore.ValidateStateStoreResponse,
  },
  ConfigureStateStore: {
    kind: 'unary',
    request: stateStore.ConfigureStateStoreRequest,
    response: stateStore.ConfigureStateStoreResponse,
  },
  ReadStateBytes: {
    kind: 'server-stream',
    request: stateStore.ReadStateBytesRequest,
    response: stateStore.ReadStateBytesResponse,
  },
  WriteStateBytes: {
    kind: 'client-stream',
    request: stateStore.WriteStateBytesRequestChunk,
    response: stateStore.WriteStateBytesResponse,
  },
  LockState: { kind: 'unary', request: stateStore.LockStateRequest, response: stateStore.LockStateResponse },
  UnlockState: {
    kind: 'unary',
    request: stateStore.UnlockStateRequest,
    response: stateStore.UnlockStateResponse,
  },
  GetStates: { kind: 'unary', request: stateStore.GetStatesRequest, response: stateStore.GetStatesResponse },
  DeleteState: {
    kind: 'unary',
    request: stateStore.DeleteStateRequest,
    response: stateStore.DeleteStateResponse,
  },
  PlanAction: { kind: 'unary', request: action.PlanActionRequest, response: action.PlanActionResponse },
  InvokeAction: {
    kind: 'server-stream',
    request: action.InvokeActionRequest,
    response: action.InvokeActionEvent,
  },
  ValidateActionConfig: {
    kind: 'unary',
    request: action.ValidateActionConfigRequest,
    response: action.ValidateActionConfigResponse,
  },
} as const satisfies Record<string, Rpc>

export type RpcName = keyof typeof PROVIDER_SERVICE
