import { Empty } from '../../../grpc/index.ts'
import { DeleteRequest } from '../protocol/resource.ts'
import { providerCall } from '../provider-call.ts'
import { resourceNamed } from '../provider-types.ts'
import { readUrn, timeLimit } from '../wire/request.ts'
import { readObject } from '../wire/value.ts'

export const deleteResource = providerCall(
  DeleteRequest,
  Empty,
  async ({ urn, id, properties, timeout }, { instance, context }) => {
    const { type, ...name } = readUrn(urn)
    const resource = resourceNamed(await instance.provider, type)
    await resource.delete({ ...name, id, state: readObject(properties), ...timeLimit(timeout) }, context)
    return {}
  },
)
