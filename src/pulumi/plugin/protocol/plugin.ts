import { bool, bytes, message, nested, oneof, optional, repeated, string } from '../../../grpc/index.ts'

// proto/pulumi/provider.proto of pulumi/pulumi

export const ProviderHandshakeRequest = message('pulumirpc.ProviderHandshakeRequest', {
  engineAddress: string(1),
  rootDirectory: optional(string(2)),
  programDirectory: optional(string(3)),
  configureWithUrn: bool(4),
  supportsViews: bool(5),
  supportsRefreshBeforeUpdate: bool(6),
  invokeWithPreview: bool(7),
  mapperTarget: optional(string(8)),
  loaderTarget: optional(string(9)),
  resolverTarget: optional(string(10)),
  acceptsByteString: bool(11),
  sendsOldOutputsToCheck: bool(12),
  acceptsOutputsInInvoke: bool(13),
  acceptsOutputsInCall: bool(14),
  acceptsOutputsInCheck: bool(15),
})

export const ProviderHandshakeResponse = message('pulumirpc.ProviderHandshakeResponse', {
  acceptSecrets: bool(1),
  acceptResources: bool(2),
  acceptOutputs: bool(3),
  supportsAutonamingConfiguration: bool(4),
  acceptsByteString: bool(6),
  acceptsOutputsInInvoke: bool(7),
  acceptsOutputsInCall: bool(8),
  acceptsOutputsInCheck: bool(9),
})

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

// proto/pulumi/plugin.proto of pulumi/pulumi

export const PluginInfo = message('pulumirpc.PluginInfo', { version: string(1) })

/** Tells a plugin that runs already where the engine listens that attaches to it. */
export const PluginAttach = message('pulumirpc.PluginAttach', { address: string(1) })
