import { bool, map, message, nested, optional, SCALARS, Struct, string } from '../../../grpc/index.ts'

// proto/pulumi/provider.proto of pulumi/pulumi

export const ConfigureRequest = message('pulumirpc.ConfigureRequest', {
  /** Deprecated; `args` has the same and more. */
  variables: map(1, SCALARS.string, SCALARS.string),
  args: nested(2, Struct),
  acceptSecrets: bool(3),
  acceptResources: bool(4),
  sendsOldInputs: bool(5),
  sendsOldInputsToDelete: bool(6),
  id: optional(string(7)),
  urn: optional(string(8)),
  name: optional(string(9)),
  type: optional(string(10)),
})

export const ConfigureResponse = message('pulumirpc.ConfigureResponse', {
  acceptSecrets: bool(1),
  supportsPreview: bool(2),
  acceptResources: bool(3),
  acceptOutputs: bool(4),
  supportsAutonamingConfiguration: bool(5),
})
