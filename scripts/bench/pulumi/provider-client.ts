import type { IResourceProviderClient } from '@pulumi/pulumi/proto/provider_grpc_pb.js'

/** The official stubs' client of a provider. They are CommonJS with exports that only a default import shows. */
export async function loadProviderClient(): Promise<{
  readonly ResourceProviderClient: new (
    address: string,
    credentials: import('@grpc/grpc-js').ChannelCredentials,
  ) => IResourceProviderClient & { close(): void }
}> {
  const stubs = await import('@pulumi/pulumi/proto/provider_grpc_pb.js')
  return ('default' in stubs ? stubs.default : stubs) as never
}
