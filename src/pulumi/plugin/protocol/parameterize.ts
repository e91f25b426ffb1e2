import { bytes, message, nested, oneof, repeated, string } from '../../../grpc/index.ts'

// proto/pulumi/provider.proto of pulumi/pulumi

const ParametersArgs = message('pulumirpc.ParameterizeRequest.ParametersArgs', { args: repeated(string(1)) })

const ParametersValue = message('pulumirpc.ParameterizeRequest.ParametersValue', {
  name: string(1),
  version: string(2),
  value: bytes(3),
})

export const ParameterizeRequest = message('pulumirpc.ParameterizeRequest', {
  parameters: oneof({ args: nested(1, ParametersArgs), value: nested(2, ParametersValue) }),
})

export const ParameterizeResponse = message('pulumirpc.ParameterizeResponse', {
  name: string(1),
  version: string(2),
})
