import type { Diagnostic } from '../diagnostic.ts'
import type { ManagedResource } from '../managed-resource.ts'
import { ApplyResourceChangeRequest, ApplyResourceChangeResponse } from '../protocol/resource.ts'
import { providerCall } from '../provider-call.ts'
import { resourceNamed } from '../provider-types.ts'
import type { Value } from '../value.ts'
import { exceptionDiagnostic } from '../wire/diagnostic.ts'
import { identityOf } from '../wire/identity.ts'
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
      const { identity, warnings } = identityAfterApply(resource, result.state)
      return {
        newState: writeObject(result.state, schema),
        newIdentity: identity,
        private: result.private,
        diagnostics: diagnostics([...(result.diagnostics ?? []), ...warnings], schema),
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

/** The object is made and its state is whole: for a defect of its identity it must not be lost or made anew. */
function identityAfterApply(resource: ManagedResource, state: Value) {
  try {
    return { identity: identityOf(resource, state), warnings: [] }
  } catch (error) {
    const { summary, detail } = exceptionDiagnostic(error)
    const warning: Diagnostic = {
      severity: 'warning',
      summary: 'The identity of an object could not be made',
      detail: `The object and its state are whole; only its identity is missing. Report this to the provider. ${summary}: ${detail}`,
    }
    return { identity: undefined, warnings: [warning] }
  }
}
