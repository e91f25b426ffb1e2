import type { Input } from '../../../grpc/index.ts'
import type { ListedObject } from '../list-resource.ts'
import type { ManagedResource } from '../managed-resource.ts'
import { ListResourceEvent, ListResourceRequest } from '../protocol/list-resource.ts'
import { providerStream } from '../provider-stream.ts'
import { listResourceNamed, resourceNamed } from '../provider-types.ts'
import { writeIdentity } from '../wire/identity.ts'
import { readConfigBlock, writeObject } from '../wire/object.ts'
import { withoutSensitive } from '../wire/without-sensitive.ts'

/** Finds the existing objects of a resource, one event each, until the engine has as many as it asked for. */
export const listResource = providerStream(
  ListResourceRequest,
  ListResourceEvent,
  async function* (request, { provider, context, diagnostics }) {
    const { typeName, includeResourceObject: includeResource } = request
    const list = listResourceNamed(provider, typeName)
    const resource = resourceNamed(provider, typeName)
    const config = readConfigBlock(request.config, list.schema)
    const limit = request.limit > 0 ? request.limit : Number.POSITIVE_INFINITY
    let listed = 0
    for await (const item of list.list({ config, includeResource, limit }, context)) {
      yield {
        ...found(typeName, item, resource, includeResource),
        diagnostic: diagnostics(item.diagnostics, list.schema),
      }
      if (item.identity !== undefined) listed += 1
      if (listed >= limit) return
    }
  },
  diagnostic => ({ diagnostic }),
)

function found(
  typeName: string,
  { identity, displayName, resource: object, diagnostics = [] }: ListedObject,
  { identity: identified, schema }: ManagedResource,
  includeResource: boolean,
): Input<ListResourceEvent> {
  if (identity === undefined) {
    if (diagnostics.length > 0) return {}
    throw new Error(`${typeName} listed an object without its identity. Report this to the provider.`)
  }
  if (identified === undefined) {
    throw new Error(`${typeName} has no identity, and cannot be listed. Report this to the provider.`)
  }
  return {
    identity: writeIdentity(identity, identified.schema),
    displayName: displayName ?? '',
    // Engines print the object: what is sensitive stays here.
    ...(includeResource &&
      object && { resourceObject: writeObject(withoutSensitive(object, schema), schema) }),
  }
}
