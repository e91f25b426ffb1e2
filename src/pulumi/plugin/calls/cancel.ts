import { Empty } from '../../../grpc/index.ts'
import { providerCall } from '../provider-call.ts'

/** No new request starts; what is in flight goes on, and the engine waits for its answers. */
export const cancel = providerCall(Empty, Empty, async (_, { instance }) => {
  instance.stop()
  return {}
})
