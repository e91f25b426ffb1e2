import { DiffRequest, DiffResponse } from '../protocol/diff.ts'
import { providerCall } from '../provider-call.ts'
import { resourceNamed } from '../provider-types.ts'
import { wireDiff } from '../wire/diff.ts'
import { readUrn } from '../wire/request.ts'
import { readObject } from '../wire/value.ts'

export const diff = providerCall(
  DiffRequest,
  DiffResponse,
  async ({ urn, id, olds, oldInputs = olds, news, ignoreChanges }, { instance, context }) => {
    const { type, ...name } = readUrn(urn)
    const resource = resourceNamed(await instance.provider, type)
    const request = {
      ...name,
      id,
      state: readObject(olds),
      oldInputs: readObject(oldInputs),
      inputs: readObject(news),
      ignoreChanges,
    }
    return wireDiff(await resource.diff(request, context))
  },
)
