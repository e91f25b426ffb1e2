import {
  ValidateEphemeralResourceConfigRequest,
  ValidateEphemeralResourceConfigResponse,
} from '../protocol/ephemeral-resource.ts'
import { providerCall } from '../provider-call.ts'
import { ephemeralResourceNamed } from '../provider-types.ts'
import { readOnlyRefusals } from '../read-only.ts'
import { readPresentObject } from '../wire/object.ts'

/** Checks an ephemeral block. */
export const validateEphemeralResourceConfig = providerCall(
  ValidateEphemeralResourceConfigRequest,
  ValidateEphemeralResourceConfigResponse,
  async (request, { provider, context, diagnostics }) => {
    const resource = ephemeralResourceNamed(provider, request.typeName)
    const config = readPresentObject(request.config, resource.schema, 'ephemeral resource configuration')
    const result = await resource.validate(config, context)
    const refused = readOnlyRefusals(config, resource.schema)
    return { diagnostics: diagnostics([...refused, ...(result.diagnostics ?? [])], resource.schema) }
  },
)
