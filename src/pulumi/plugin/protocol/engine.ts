import { bool, Empty, enumeration, enumField, int32, message, string } from '../../../grpc/index.ts'

// proto/pulumi/engine.proto of pulumi/pulumi

export const LogRequest = message('pulumirpc.LogRequest', {
  severity: enumField(1, enumeration({ DEBUG: 0, INFO: 1, WARNING: 2, ERROR: 3 })),
  message: string(2),
  urn: string(3),
  streamId: int32(4),
  ephemeral: bool(5),
})

/** What the engine serves; the rest of its service is not for resource providers. */
export const ENGINE_LOG = { path: '/pulumirpc.Engine/Log', request: LogRequest, response: Empty }
