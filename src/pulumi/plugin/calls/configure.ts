import { ConfigureRequest, ConfigureResponse } from '../protocol/configure.ts'
import { providerCall } from '../provider-call.ts'
import { readObject } from '../wire/value.ts'
import { FEATURES } from './features.ts'

export const configure = providerCall(
  ConfigureRequest,
  ConfigureResponse,
  async ({ args }, { instance, context }) => {
    const provider = await instance.provider
    await provider.configure(readObject(args), context)
    return { ...FEATURES, supportsPreview: true }
  },
)
