import { bytes, int32, message, repeated, string } from '../../../grpc/index.ts'

// proto/pulumi/provider.proto of pulumi/pulumi

export const GetSchemaRequest = message('pulumirpc.GetSchemaRequest', {
  version: int32(1),
  subpackageName: string(2),
  subpackageVersion: string(3),
})

export const GetSchemaResponse = message('pulumirpc.GetSchemaResponse', { schema: string(1) })

export const GetMappingRequest = message('pulumirpc.GetMappingRequest', {
  key: string(1),
  provider: string(2),
})

export const GetMappingResponse = message('pulumirpc.GetMappingResponse', {
  provider: string(1),
  data: bytes(2),
})

export const GetMappingsRequest = message('pulumirpc.GetMappingsRequest', { key: string(1) })

export const GetMappingsResponse = message('pulumirpc.GetMappingsResponse', {
  providers: repeated(string(1)),
})
