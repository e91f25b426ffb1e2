import { DiffRequest, DiffResponse } from '../protocol/diff.ts'
import { providerCall } from '../provider-call.ts'
import { wireDiff } from '../wire/diff.ts'
import { readObject } from '../wire/value.ts'

/** The outputs of a provider's configuration are its inputs; older engines send only those. */
export const diffConfig = providerCall(
  DiffRequest,
  DiffResponse,
  async ({ olds, oldInputs = olds, news }, { instance, context }) => {
    const provider = await instance.provider
    return wireDiff(await provider.diffConfig(readObject(oldInputs), readObject(news), context))
  },
)
