import { ListRequest, ListResponse } from '../protocol/list.ts'
import { providerStream } from '../provider-call.ts'
import { resourceNamed } from '../provider-types.ts'
import { pageOf } from '../wire/page.ts'
import { findUnknown, readObject } from '../wire/value.ts'

export const list = providerStream(
  ListRequest,
  ListResponse,
  async function* (request, { instance, context }) {
    const resource = resourceNamed(await instance.provider, request.token)
    const query = readObject(request.query)
    if (findUnknown(query) !== undefined) {
      yield { response: { case: 'computed', value: {} } }
      return
    }
    const { items, continuationToken } = pageOf(await resource.list(query, context), request)
    for (const value of items) yield { response: { case: 'result', value } }
    if (continuationToken !== undefined) {
      yield { response: { case: 'continuation', value: { continuationToken } } }
    }
  },
)
