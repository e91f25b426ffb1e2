import { GetProviderSchemaRequest, GetProviderSchemaResponse } from '../protocol/provider.ts'
import { providerCall } from '../provider-call.ts'
import type { Schema } from '../schema.ts'
import { wireSchema } from '../wire/schema.ts'
import { CAPABILITIES } from './capabilities.ts'

/** Describes everything that the provider has. */
export const getProviderSchema = providerCall(
  GetProviderSchemaRequest,
  GetProviderSchemaResponse,
  async (_, { provider }) => ({
    serverCapabilities: CAPABILITIES,
    provider: wireSchema(provider.schema),
    resourceSchemas: schemas(provider.resources),
    dataSourceSchemas: schemas(provider.dataSources),
  }),
)

function schemas(types: Readonly<Record<string, { readonly schema: Schema }>>) {
  return new Map(Object.entries(types).map(([name, { schema }]) => [name, wireSchema(schema)]))
}
