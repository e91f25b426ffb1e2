import { bool, message, nested, repeated, Struct, string } from '../../../grpc/index.ts'
import { CheckFailure } from './check.ts'

// proto/pulumi/provider.proto of pulumi/pulumi

export const InvokeRequest = message('pulumirpc.InvokeRequest', {
  tok: string(1),
  args: nested(2, Struct),
  preview: bool(7),
})

export const InvokeResponse = message('pulumirpc.InvokeResponse', {
  return: nested(1, Struct),
  failures: repeated(nested(2, CheckFailure)),
})
