import {
  bytes,
  enumeration,
  enumField,
  message,
  nested,
  repeated,
  Struct,
  string,
} from '../../../grpc/index.ts'

// proto/pulumi/provider.proto of pulumi/pulumi

const AutonamingOptions = message('pulumirpc.CheckRequest.AutonamingOptions', {
  proposedName: string(1),
  mode: enumField(2, enumeration({ PROPOSE: 0, ENFORCE: 1, DISABLE: 2 })),
})

/** Of Check and CheckConfig. */
export const CheckRequest = message('pulumirpc.CheckRequest', {
  urn: string(1),
  olds: nested(2, Struct),
  news: nested(3, Struct),
  randomSeed: bytes(5),
  name: string(6),
  type: string(7),
  autonaming: nested(8, AutonamingOptions),
  oldOutputs: nested(9, Struct),
})

export const CheckFailure = message('pulumirpc.CheckFailure', { property: string(1), reason: string(2) })

export const CheckResponse = message('pulumirpc.CheckResponse', {
  inputs: nested(1, Struct),
  failures: repeated(nested(2, CheckFailure)),
})
