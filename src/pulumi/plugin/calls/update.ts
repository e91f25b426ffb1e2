import { UpdateRequest, UpdateResponse } from '../protocol/resource.ts'
import { providerCall } from '../provider-call.ts'
import { resourceNamed } from '../provider-types.ts'
import { initFailure } from '../wire/init-failed.ts'
import { readUrn, timeLimit } from '../wire/request.ts'
import { readObject, writeKnownObject, writeObject } from '../wire/value.ts'

export const update = providerCall(
  UpdateRequest,
  UpdateResponse,
  async (message, { host, instance, context }) => {
    const { urn, id, olds, oldInputs = olds, news, timeout, ignoreChanges, preview } = message
    const { type, ...name } = readUrn(urn)
    const resource = resourceNamed(await instance.provider, type)
    const request = {
      ...name,
      id,
      state: readObject(olds),
      oldInputs: readObject(oldInputs),
      inputs: readObject(news),
      ignoreChanges,
      preview,
      ...timeLimit(timeout),
    }
    const { state, reasons = [] } = await resource.update(request, context)
    if (preview) return { properties: writeObject(state) }
    const properties = writeKnownObject(state)
    if (reasons.length > 0) {
      throw initFailure({ id, properties, reasons: reasons.map(host.redact) })
    }
    return { properties }
  },
)
