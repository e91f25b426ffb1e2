import { message, nested, optional, Struct, string } from '../../../grpc/index.ts'

// proto/pulumi/provider.proto of pulumi/pulumi

/** A resource that another one shows as part of itself. */
export const View = message('pulumirpc.View', {
  type: string(1),
  name: string(2),
  parentType: optional(string(3)),
  parentName: optional(string(4)),
  inputs: nested(5, Struct),
  outputs: nested(6, Struct),
})
