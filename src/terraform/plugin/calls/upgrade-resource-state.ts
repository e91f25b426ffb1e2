import { UpgradeResourceStateRequest, UpgradeResourceStateResponse } from '../protocol/resource.ts'
import { providerCall } from '../provider-call.ts'
import { resourceNamed } from '../provider-types.ts'
import { writeObject } from '../wire/object.ts'
import { storedObject } from '../wire/stored-object.ts'

/** Turns stored state, of whatever version, into the form of the present schema. Called at every read of it. */
export const upgradeResourceState = providerCall(
  UpgradeResourceStateRequest,
  UpgradeResourceStateResponse,
  async (request, { provider, context, diagnostics }) => {
    const resource = resourceNamed(provider, request.typeName)
    const stored = storedObject(request.rawState, request.typeName)
    if (stored === null) return { upgradedState: writeObject(null, resource.schema) }
    const result = await resource.upgrade(request.version, stored, context)
    return {
      upgradedState: writeObject(result.state, resource.schema),
      diagnostics: diagnostics(result.diagnostics, resource.schema),
    }
  },
)
