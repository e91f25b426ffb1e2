import { GetMetadataRequest, GetMetadataResponse } from '../protocol/provider.ts'
import { providerCall } from '../provider-call.ts'
import { capabilitiesOf } from './capabilities.ts'

/** Names what the provider has, without its schemas. */
export const getMetadata = providerCall(GetMetadataRequest, GetMetadataResponse, async (_, { provider }) => ({
  serverCapabilities: capabilitiesOf(provider),
  resources: typeNames(provider.resources),
  dataSources: typeNames(provider.dataSources),
  ephemeralResources: typeNames(provider.ephemeralResources),
  listResources: typeNames(provider.listResources),
  actions: typeNames(provider.actions),
  functions: Object.keys(provider.functions ?? {}).map(name => ({ name })),
}))

function typeNames(types: Readonly<Record<string, unknown>> = {}): { typeName: string }[] {
  return Object.keys(types).map(typeName => ({ typeName }))
}
