import { GetMetadataRequest, GetMetadataResponse } from '../protocol/provider.ts'
import { providerCall } from '../provider-call.ts'
import { CAPABILITIES } from './capabilities.ts'

/** Names what the provider has, without its schemas. */
export const getMetadata = providerCall(GetMetadataRequest, GetMetadataResponse, async (_, { provider }) => ({
  serverCapabilities: CAPABILITIES,
  resources: Object.keys(provider.resources).map(typeName => ({ typeName })),
  dataSources: Object.keys(provider.dataSources).map(typeName => ({ typeName })),
}))
