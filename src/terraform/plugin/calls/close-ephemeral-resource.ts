import {
  CloseEphemeralResourceRequest,
  CloseEphemeralResourceResponse,
} from '../protocol/ephemeral-resource.ts'
import { providerCall } from '../provider-call.ts'
import { ephemeralResourceNamed } from '../provider-types.ts'

/** Says that the values of an ephemeral block are used no more. */
export const closeEphemeralResource = providerCall(
  CloseEphemeralResourceRequest,
  CloseEphemeralResourceResponse,
  async (request, { provider, context, diagnostics }) => {
    const resource = ephemeralResourceNamed(provider, request.typeName)
    const result = await resource.close(request.private ?? new Uint8Array(), context)
    return { diagnostics: diagnostics(result.diagnostics, resource.schema) }
  },
)
