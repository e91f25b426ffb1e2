import {
  ValidateDataResourceConfigRequest,
  ValidateDataResourceConfigResponse,
} from '../protocol/data-source.ts'
import { providerCall } from '../provider-call.ts'
import { dataSourceNamed } from '../provider-types.ts'
import { readOnlyRefusals } from '../read-only.ts'
import { readPresentObject } from '../wire/object.ts'

/** Checks a data block. */
export const validateDataResourceConfig = providerCall(
  ValidateDataResourceConfigRequest,
  ValidateDataResourceConfigResponse,
  async (request, { provider, context, diagnostics }) => {
    const source = dataSourceNamed(provider, request.typeName)
    const config = readPresentObject(request.config, source.schema, 'data source configuration')
    const result = await source.validate(config, context)
    const refused = readOnlyRefusals(config, source.schema)
    return { diagnostics: diagnostics([...refused, ...(result.diagnostics ?? [])], source.schema) }
  },
)
