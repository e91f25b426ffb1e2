import { bool, double, message, nested, repeated, Struct, string } from '../../../grpc/index.ts'
import { View } from './view.ts'

// proto/pulumi/provider.proto of pulumi/pulumi

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
