import { bool, bytes, int32, message, nested, repeated, Struct, string } from '../../../grpc/index.ts'

/** proto/pulumi/provider.proto of pulumi/pulumi: a resource that is there, but not as it was asked for. */
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
