import { double, message, nested, repeated, Struct, string } from '../../../grpc/index.ts'
import { View } from './view.ts'

// proto/pulumi/provider.proto of pulumi/pulumi

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
