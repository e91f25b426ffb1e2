import { PlanResourceChangeRequest, PlanResourceChangeResponse } from '../protocol/resource.ts'
import { providerCall } from '../provider-call.ts'
import { resourceNamed } from '../provider-types.ts'
import { wirePath } from '../wire/attribute-path.ts'
import { identityOf } from '../wire/identity.ts'
import { readObject, writeObject } from '../wire/object.ts'

/** Plans the creation, change, replacement or destruction of an object. */
export const planResourceChange = providerCall(
  PlanResourceChangeRequest,
  PlanResourceChangeResponse,
  async (request, { provider, context, diagnostics }) => {
    const resource = resourceNamed(provider, request.typeName)
    const { schema } = resource
    const prior = readObject(request.priorState, schema)
    const result = await resource.plan(
      {
        prior,
        proposed: readObject(request.proposedNewState, schema),
        config: readObject(request.config, schema),
        priorPrivate: request.priorPrivate,
        plannedPrivate: request.plannedPrivate,
        bringsPlannedPrivate: request.clientCapabilities?.storePlannedPrivate ?? false,
      },
      context,
    )
    return {
      plannedState: writeObject(result.planned, schema),
      requiresReplace: (result.requiresReplace ?? []).map(path => wirePath(path, schema)),
      // An object that is changed or destroyed has its identity until then, also where the plan does not know its parts.
      plannedIdentity: identityOf(resource, result.planned) ?? identityOf(resource, prior),
      plannedPrivate: result.private,
      diagnostics: diagnostics(result.diagnostics, schema),
    }
  },
)
