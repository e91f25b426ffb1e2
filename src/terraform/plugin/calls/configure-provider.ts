import { ConfigureProviderRequest, ConfigureProviderResponse } from '../protocol/provider.ts'
import { providerCall } from '../provider-call.ts'
import { readPresentObject } from '../wire/object.ts'

/** Hands the provider its settings. */
export const configureProvider = providerCall(
  ConfigureProviderRequest,
  ConfigureProviderResponse,
  async (request, { provider, context, host, diagnostics }) => {
    host.onConfigure()
    const config = readPresentObject(request.config, provider.schema, 'provider configuration')
    const result = await provider.configure(config, { version: request.terraformVersion }, context)
    return { diagnostics: diagnostics(result.diagnostics, provider.schema) }
  },
)
