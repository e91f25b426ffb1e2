import { ImportResourceStateRequest, ImportResourceStateResponse } from '../protocol/resource.ts'
import { providerCall } from '../provider-call.ts'
import { resourceNamed } from '../provider-types.ts'
import { writeObject } from '../wire/object.ts'

/** Takes an object that exists into state. */
export const importResourceState = providerCall(
  ImportResourceStateRequest,
  ImportResourceStateResponse,
  async (request, { provider, context, diagnostics }) => {
    const { typeName, id } = request
    const resource = resourceNamed(provider, typeName)
    const result = await resource.import(id, context)
    return {
      importedResources: result.imported.map(({ state, private: kept }) => ({
        typeName,
        state: writeObject(state, resource.schema),
        private: kept,
      })),
      diagnostics: diagnostics(result.diagnostics, resource.schema),
    }
  },
)
