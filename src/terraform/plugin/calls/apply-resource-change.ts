import { ApplyResourceChangeRequest, ApplyResourceChangeResponse } from '../protocol/resource.ts'
import { providerCall } from '../provider-call.ts'
import { resourceNamed } from '../provider-types.ts'
import { readObject, writeObject } from '../wire/object.ts'

/** Does what was planned. */
export const applyResourceChange = providerCall(
  ApplyResourceChangeRequest,
  ApplyResourceChangeResponse,
  async (request, { provider, context, diagnostics, failure }) => {
    const resource = resourceNamed(provider, request.typeName)
    const { schema } = resource
    const { plannedPrivate } = request
    const prior = readObject(request.priorState, schema)
    const planned = readObject(request.plannedState, schema)
    const config = readObject(request.config, schema)
    try {
      const result = await resource.apply({ prior, planned, config, plannedPrivate }, context)
      return {
        newState: writeObject(result.state, schema),
        private: result.private,
        diagnostics: diagnostics(result.diagnostics, schema),
      }
    } catch (error) {
      // Without a state the engine would forget an object that it had before.
      return {
        newState: writeObject(prior, schema),
        private: plannedPrivate,
        diagnostics: failure(error, schema),
      }
    }
  },
)
