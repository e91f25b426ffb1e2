import { ReadRequest, ReadResponse } from '../protocol/resource.ts'
import { providerCall } from '../provider-call.ts'
import { resourceNamed } from '../provider-types.ts'
import { initFailure } from '../wire/init-failed.ts'
import { readUrn } from '../wire/request.ts'
import { readObject, writeKnownObject } from '../wire/value.ts'

export const read = providerCall(
  ReadRequest,
  ReadResponse,
  async ({ urn, id, properties, inputs }, { host, instance, context }) => {
    const { type, ...name } = readUrn(urn)
    const resource = resourceNamed(await instance.provider, type)
    const request = {
      ...name,
      id,
      ...(inputs && { inputs: readObject(inputs) }),
      state: readObject(properties),
    }
    const result = await resource.read(request, context)
    // No id says that it is gone.
    if (result === null) return {}
    const { reasons = [] } = result
    const found = {
      id: result.id,
      properties: writeKnownObject(result.state),
      inputs: writeKnownObject(result.inputs),
    }
    if (reasons.length > 0) throw initFailure({ ...found, reasons: reasons.map(host.redact) })
    return found
  },
)
