import { ValidateProviderConfigRequest, ValidateProviderConfigResponse } from '../protocol/provider.ts'
import { providerCall } from '../provider-call.ts'
import { readPresentObject } from '../wire/object.ts'

/** Checks the provider block. */
export const validateProviderConfig = providerCall(
  ValidateProviderConfigRequest,
  ValidateProviderConfigResponse,
  async (request, { provider, context, diagnostics }) => {
    const config = readPresentObject(request.config, provider.schema, 'provider configuration')
    const result = await provider.validateConfig(config, context)
    return { diagnostics: diagnostics(result.diagnostics, provider.schema) }
  },
)
