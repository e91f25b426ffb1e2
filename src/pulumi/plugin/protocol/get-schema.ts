import { int32, message, string } from '../../../grpc/index.ts'

// proto/pulumi/provider.proto of pulumi/pulumi

export const GetSchemaRequest = message('pulumirpc.GetSchemaRequest', {
  version: int32(1),
  subpackageName: string(2),
  subpackageVersion: string(3),
})

export const GetSchemaResponse = message('pulumirpc.GetSchemaResponse', { schema: string(1) })
