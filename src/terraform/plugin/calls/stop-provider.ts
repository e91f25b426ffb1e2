import { StopProviderRequest, StopProviderResponse } from '../protocol/provider.ts'
import { providerCall } from '../provider-call.ts'

/** Tells every call in flight to stop, and answers at once; the engine goes on to wait for the calls. */
export const stopProvider = providerCall(
  StopProviderRequest,
  StopProviderResponse,
  async (_, { host, instance }) => {
    host.log.info('the engine asked to stop; what was sent is awaited')
    instance.stop()
    return { error: '' }
  },
)
