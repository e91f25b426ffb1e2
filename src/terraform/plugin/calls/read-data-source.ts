import { ReadDataSourceRequest, ReadDataSourceResponse } from '../protocol/data-source.ts'
import { providerCall } from '../provider-call.ts'
import { dataSourceNamed } from '../provider-types.ts'
import { readPresentObject, writeObject } from '../wire/object.ts'

/** Reads what a data block asks for. */
export const readDataSource = providerCall(
  ReadDataSourceRequest,
  ReadDataSourceResponse,
  async (request, { provider, context, diagnostics }) => {
    const source = dataSourceNamed(provider, request.typeName)
    const config = readPresentObject(request.config, source.schema, 'data source configuration')
    const result = await source.read(config, context)
    return {
      state: writeObject(result.state, source.schema),
      diagnostics: diagnostics(result.diagnostics, source.schema),
    }
  },
)
