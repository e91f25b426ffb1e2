import { CheckRequest, CheckResponse } from '../protocol/check.ts'
import { providerCall } from '../provider-call.ts'
import { wireCheck } from '../wire/check.ts'
import { readObject } from '../wire/value.ts'

export const checkConfig = providerCall(
  CheckRequest,
  CheckResponse,
  async ({ news }, { host, instance, context }) => {
    const provider = await instance.provider
    return wireCheck(await provider.checkConfig(readObject(news), context), host.redact)
  },
)
