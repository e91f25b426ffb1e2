import { GetProviderSchemaRequest, GetProviderSchemaResponse } from '../protocol/provider.ts'
import { providerCall } from '../provider-call.ts'
import type { Schema } from '../schema.ts'
import { wireFunctions } from '../wire/function.ts'
import { wireSchema } from '../wire/schema.ts'
import { capabilitiesOf } from './capabilities.ts'

/** Describes everything that the provider has. Engines pass over what they do not know. */
export const getProviderSchema = providerCall(
  GetProviderSchemaRequest,
  GetProviderSchemaResponse,
  async (_, { provider }) => ({
    serverCapabilities: capabilitiesOf(provider),
    provider: wireSchema(provider.schema),
    resourceSchemas: schemas(provider.resources),
    dataSourceSchemas: schemas(provider.dataSources),
    ephemeralResourceSchemas: schemas(provider.ephemeralResources),
    listResourceSchemas: schemas(provider.listResources),
    actionSchemas: actionSchemas(provider.actions),
    functions: wireFunctions(provider.functions),
  }),
)

type Described = Readonly<Record<string, { readonly schema: Schema }>>

function schemas(types: Described = {}) {
  return new Map(Object.entries(types).map(([name, { schema }]) => [name, wireSchema(schema)]))
}

function actionSchemas(types: Described = {}) {
  return new Map(Object.entries(types).map(([name, { schema }]) => [name, { schema: wireSchema(schema) }]))
}
