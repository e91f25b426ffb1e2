import { bool, double, message, nested, Struct, string } from '../../../grpc/index.ts'

// proto/pulumi/provider.proto of pulumi/pulumi

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
