import type { ManagedResource } from '../managed-resource.ts'
import { GenerateResourceConfigRequest, GenerateResourceConfigResponse } from '../protocol/resource.ts'
import { providerCall } from '../provider-call.ts'
import { resourceNamed } from '../provider-types.ts'
import type { ObjectValue } from '../value.ts'
import { readPresentObject, writeObject } from '../wire/object.ts'

/** Writes the configuration of an object that is imported. */
export const generateResourceConfig = providerCall(
  GenerateResourceConfigRequest,
  GenerateResourceConfigResponse,
  async (request, { provider, context, diagnostics }) => {
    const resource = resourceNamed(provider, request.typeName)
    const { schema } = resource
    const state = readPresentObject(request.state, schema, 'state')
    const { config, diagnostics: found } = (await resource.generateConfig?.(state, context)) ?? {
      config: settable(state, resource),
    }
    return { config: writeObject(config, schema), diagnostics: diagnostics(found, schema) }
  },
)

/** What a configuration may set, as the state has it. */
function settable(state: ObjectValue, { schema }: ManagedResource): ObjectValue {
  const given = Object.entries(schema.attributes).filter(
    ([, { required, optional }]) => required === true || optional === true,
  )
  return Object.fromEntries(given.map(([name]) => [name, state[name] ?? null]))
}
