import { bool, double, message, nested, repeated, Struct, string } from '../../../grpc/index.ts'
import { View } from './view.ts'

// proto/pulumi/provider.proto of pulumi/pulumi

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
