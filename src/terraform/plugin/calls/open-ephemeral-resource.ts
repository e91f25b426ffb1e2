import { isDeepStrictEqual } from 'node:util'
import {
  OpenEphemeralResourceRequest,
  OpenEphemeralResourceResponse,
} from '../protocol/ephemeral-resource.ts'
import { providerCall } from '../provider-call.ts'
import { ephemeralResourceNamed } from '../provider-types.ts'
import type { Schema } from '../schema.ts'
import type { ObjectValue } from '../value.ts'
import { conform } from '../wire/conform.ts'
import { readPresentObject, writeObject } from '../wire/object.ts'
import { hasUnknown } from '../wire/unknown-values.ts'

/** Makes the values of an ephemeral block. They are in the answer and nowhere else: not in the log, not in an error. */
export const openEphemeralResource = providerCall(
  OpenEphemeralResourceRequest,
  OpenEphemeralResourceResponse,
  async (request, { provider, context, diagnostics }) => {
    const { typeName } = request
    const resource = ephemeralResourceNamed(provider, typeName)
    const { schema } = resource
    const config = readPresentObject(request.config, schema, 'ephemeral resource configuration')
    const { result, private: kept, diagnostics: found = [] } = await resource.open(config, context)
    const answer = { private: kept, diagnostics: diagnostics(found, schema) }
    if (result !== null) {
      requireOpened(typeName, config, conform(result, schema), schema)
      return { ...answer, result: writeObject(result, schema) }
    }
    if (found.some(({ severity }) => severity === 'error')) return answer
    throw new Error(
      `${typeName} was opened without values and without an error. Report this to the provider.`,
    )
  },
)

/** Engines refuse a result with other values than the configuration sets, and cannot use one that is not known. */
function requireOpened(typeName: string, config: ObjectValue, result: ObjectValue, schema: Schema): void {
  for (const [name, { computed }] of Object.entries(schema.attributes)) {
    const [set = null, opened = null] = [config[name], result[name]]
    const problem = hasUnknown(opened)
      ? 'is not known'
      : set === null
        ? opened !== null && computed !== true && 'is not the provider’s to set'
        : !isDeepStrictEqual(set, opened) && 'is another than the configuration sets'
    if (problem !== false) {
      throw new Error(
        `${typeName} was opened with a value of ${name} that ${problem}. Report this to the provider.`,
      )
    }
  }
}
