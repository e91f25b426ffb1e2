import {
  bool,
  bytes,
  double,
  int32,
  message,
  nested,
  optional,
  repeated,
  Struct,
  string,
} from '../../../grpc/index.ts'

// proto/pulumi/provider.proto of pulumi/pulumi

/** A resource that another one shows as part of itself. */
const View = message('pulumirpc.View', {
  type: string(1),
  name: string(2),
  parentType: optional(string(3)),
  parentName: optional(string(4)),
  inputs: nested(5, Struct),
  outputs: nested(6, Struct),
})

export const CreateRequest = message('pulumirpc.CreateRequest', {
  urn: string(1),
  properties: nested(2, Struct),
  /** Seconds; 0 for no limit. */
  timeout: double(3),
  preview: bool(4),
  name: string(5),
  type: string(6),
  resourceStatusAddress: string(7),
  resourceStatusToken: string(8),
})

export const CreateResponse = message('pulumirpc.CreateResponse', {
  id: string(1),
  properties: nested(2, Struct),
  refreshBeforeUpdate: bool(3),
})

export const ReadRequest = message('pulumirpc.ReadRequest', {
  id: string(1),
  urn: string(2),
  /** The state. */
  properties: nested(3, Struct),
  /** There for a refresh only. */
  inputs: nested(4, Struct),
  name: string(5),
  type: string(6),
  resourceStatusAddress: string(7),
  resourceStatusToken: string(8),
  oldViews: repeated(nested(9, View)),
  /** Seconds; 0 for no limit. */
  timeout: double(10),
})

/** An empty id says that the resource is gone. */
export const ReadResponse = message('pulumirpc.ReadResponse', {
  id: string(1),
  properties: nested(2, Struct),
  inputs: nested(3, Struct),
  refreshBeforeUpdate: bool(4),
})

export const UpdateRequest = message('pulumirpc.UpdateRequest', {
  id: string(1),
  urn: string(2),
  /** The old outputs. */
  olds: nested(3, Struct),
  /** The new inputs. */
  news: nested(4, Struct),
  /** Seconds; 0 for no limit. */
  timeout: double(5),
  ignoreChanges: repeated(string(6)),
  preview: bool(7),
  oldInputs: nested(8, Struct),
  name: string(9),
  type: string(10),
  resourceStatusAddress: string(11),
  resourceStatusToken: string(12),
  oldViews: repeated(nested(13, View)),
})

export const UpdateResponse = message('pulumirpc.UpdateResponse', {
  properties: nested(1, Struct),
  refreshBeforeUpdate: bool(2),
})

export const DeleteRequest = message('pulumirpc.DeleteRequest', {
  id: string(1),
  urn: string(2),
  /** The old outputs. */
  properties: nested(3, Struct),
  /** Seconds; 0 for no limit. */
  timeout: double(4),
  oldInputs: nested(5, Struct),
  name: string(6),
  type: string(7),
  resourceStatusAddress: string(8),
  resourceStatusToken: string(9),
  oldViews: repeated(nested(10, View)),
})

/** proto/pulumi/provider.proto of pulumi/pulumi: a resource that exists, but not as requested. */
export const ErrorResourceInitFailed = message('pulumirpc.ErrorResourceInitFailed', {
  id: string(1),
  properties: nested(2, Struct),
  reasons: repeated(string(3)),
  /** Of a read only. */
  inputs: nested(4, Struct),
  refreshBeforeUpdate: bool(5),
})

/** google/protobuf/any.proto: a message of any type, which the URL names. */
export const Any = message('google.protobuf.Any', { typeUrl: string(1), value: bytes(2) })

/** google/rpc/status.proto: what `grpc-status-details-bin` holds. */
export const Status = message('google.rpc.Status', {
  code: int32(1),
  message: string(2),
  details: repeated(nested(3, Any)),
})
