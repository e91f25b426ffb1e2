import { CreateRequest, CreateResponse } from '../protocol/resource.ts'
import { providerCall } from '../provider-call.ts'
import { resourceNamed } from '../provider-types.ts'
import { initFailure } from '../wire/init-failed.ts'
import { readUrn, timeLimit } from '../wire/request.ts'
import { readObject, writeKnownObject, writeObject } from '../wire/value.ts'

export const create = providerCall(
  CreateRequest,
  CreateResponse,
  async ({ urn, properties, timeout, preview }, { host, instance, context }) => {
    const { type, ...name } = readUrn(urn)
    const resource = resourceNamed(await instance.provider, type)
    const request = { ...name, inputs: readObject(properties), preview, ...timeLimit(timeout) }
    const { id, state, reasons = [] } = await resource.create(request, context)
    if (preview) return { id, properties: writeObject(state) }
    // The engine would not record it, and nobody would know of it any more.
    if (id === '') throw new Error('the provider created a resource and answered no id')
    const created = { id, properties: writeKnownObject(state) }
    if (reasons.length > 0) throw initFailure({ ...created, reasons: reasons.map(host.redact) })
    return created
  },
)
