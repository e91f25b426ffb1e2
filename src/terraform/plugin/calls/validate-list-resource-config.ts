import {
  ValidateListResourceConfigRequest,
  ValidateListResourceConfigResponse,
} from '../protocol/list-resource.ts'
import { providerCall } from '../provider-call.ts'
import { listResourceNamed } from '../provider-types.ts'
import { conform } from '../wire/conform.ts'
import { readObject } from '../wire/object.ts'

/** Checks the `config` block of a list block; a list block without one has filters that are all null. */
export const validateListResourceConfig = providerCall(
  ValidateListResourceConfigRequest,
  ValidateListResourceConfigResponse,
  async (request, { provider, context, diagnostics }) => {
    const list = listResourceNamed(provider, request.typeName)
    const { schema } = list
    const config = readObject(request.config, schema) ?? conform({}, schema)
    const result = await list.validate(config, context)
    return { diagnostics: diagnostics(result.diagnostics, schema) }
  },
)
