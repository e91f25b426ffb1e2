import { bytes, int64Number, message, nested, repeated, string } from '../../../grpc/index.ts'
import { Diagnostic } from './diagnostic.ts'
import { DynamicValue } from './dynamic-value.ts'

export const ValidateStateStoreRequest = message('tfplugin6.ValidateStateStore.Request', {
  typeName: string(1),
  config: nested(2, DynamicValue),
})
export const ValidateStateStoreResponse = message('tfplugin6.ValidateStateStore.Response', {
  diagnostics: repeated(nested(1, Diagnostic)),
})

export const StateStoreClientCapabilities = message('tfplugin6.StateStoreClientCapabilities', {
  chunkSize: int64Number(1),
})
export const StateStoreServerCapabilities = message('tfplugin6.StateStoreServerCapabilities', {
  chunkSize: int64Number(1),
})

export const ConfigureStateStoreRequest = message('tfplugin6.ConfigureStateStore.Request', {
  typeName: string(1),
  config: nested(2, DynamicValue),
  capabilities: nested(3, StateStoreClientCapabilities),
})
export const ConfigureStateStoreResponse = message('tfplugin6.ConfigureStateStore.Response', {
  diagnostics: repeated(nested(1, Diagnostic)),
  capabilities: nested(2, StateStoreServerCapabilities),
})

/** Which bytes of the whole a chunk holds. */
export const StateRange = message('tfplugin6.StateRange', { start: int64Number(1), end: int64Number(2) })

export const ReadStateBytesRequest = message('tfplugin6.ReadStateBytes.Request', {
  typeName: string(1),
  stateId: string(2),
})
export const ReadStateBytesResponse = message('tfplugin6.ReadStateBytes.Response', {
  bytes: bytes(1),
  totalLength: int64Number(2),
  range: nested(3, StateRange),
  diagnostics: repeated(nested(4, Diagnostic)),
})

export const RequestChunkMeta = message('tfplugin6.RequestChunkMeta', {
  typeName: string(1),
  stateId: string(2),
})

export const WriteStateBytesRequestChunk = message('tfplugin6.WriteStateBytes.RequestChunk', {
  meta: nested(1, RequestChunkMeta),
  bytes: bytes(2),
  totalLength: int64Number(3),
  range: nested(4, StateRange),
})
export const WriteStateBytesResponse = message('tfplugin6.WriteStateBytes.Response', {
  diagnostics: repeated(nested(1, Diagnostic)),
})

export const LockStateRequest = message('tfplugin6.LockState.Request', {
  typeName: string(1),
  stateId: string(2),
  operation: string(3),
})
export const LockStateResponse = message('tfplugin6.LockState.Response', {
  lockId: string(1),
  diagnostics: repeated(nested(2, Diagnostic)),
})

export const UnlockStateRequest = message('tfplugin6.UnlockState.Request', {
  typeName: string(1),
  stateId: string(2),
  lockId: string(3),
})
export const UnlockStateResponse = message('tfplugin6.UnlockState.Response', {
  diagnostics: repeated(nested(1, Diagnostic)),
})

export const GetStatesRequest = message('tfplugin6.GetStates.Request', { typeName: string(1) })
export const GetStatesResponse = message('tfplugin6.GetStates.Response', {
  stateId: repeated(string(1)),
  diagnostics: repeated(nested(2, Diagnostic)),
})

export const DeleteStateRequest = message('tfplugin6.DeleteState.Request', {
  typeName: string(1),
  stateId: string(2),
})
export const DeleteStateResponse = message('tfplugin6.DeleteState.Response', {
  diagnostics: repeated(nested(1, Diagnostic)),
})
