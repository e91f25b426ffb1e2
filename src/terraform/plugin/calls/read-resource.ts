import { ReadResourceRequest, ReadResourceResponse } from '../protocol/resource.ts'
import { providerCall } from '../provider-call.ts'
import { resourceNamed } from '../provider-types.ts'
import { identityOf } from '../wire/identity.ts'
import { readObject, writeObject } from '../wire/object.ts'

/** Compares a stored object with what it stands for. */
export const readResource = providerCall(
  ReadResourceRequest,
  ReadResourceResponse,
  async (request, { provider, context, diagnostics }) => {
    const resource = resourceNamed(provider, request.typeName)
    const state = readObject(request.currentState, resource.schema)
    if (state === null) return { newState: writeObject(null, resource.schema), private: request.private }
    const result = await resource.read(state, request.private, context)
    return {
      newState: writeObject(result.state, resource.schema),
      newIdentity: identityOf(resource, result.state),
      private: result.private,
      diagnostics: diagnostics(result.diagnostics, resource.schema),
    }
  },
)
