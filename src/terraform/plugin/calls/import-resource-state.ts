import type { ImportTarget, ManagedResource } from '../managed-resource.ts'
import {
  type ImportRequest,
  ImportResourceStateRequest,
  ImportResourceStateResponse,
} from '../protocol/resource.ts'
import { providerCall } from '../provider-call.ts'
import { resourceNamed } from '../provider-types.ts'
import { identityOf } from '../wire/identity.ts'
import { readObject, writeObject } from '../wire/object.ts'

/** Takes an object that exists into state. */
export const importResourceState = providerCall(
  ImportResourceStateRequest,
  ImportResourceStateResponse,
  async (request, { provider, context, diagnostics }) => {
    const { typeName } = request
    const resource = resourceNamed(provider, typeName)
    const result = await resource.import(importTarget(request, resource), context)
    return {
      importedResources: result.imported.map(({ state, private: kept }) => ({
        typeName,
        state: writeObject(state, resource.schema),
        identity: identityOf(resource, state),
        private: kept,
      })),
      diagnostics: diagnostics(result.diagnostics, resource.schema),
    }
  },
)

/** An engine sends an id or an identity, and an identity only to a resource that has one. */
function importTarget({ id, identity }: ImportRequest, resource: ManagedResource): ImportTarget {
  const { schema } = resource.identity ?? {}
  const given = schema && readObject(identity?.identityData, schema)
  return given ? { identity: given } : id
}
