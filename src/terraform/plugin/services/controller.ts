import { type Method, message, unary } from '../../../grpc/index.ts'

const Empty = message('plugin.Empty', {})

/**
 * plugin.GRPCController/Shutdown: the host is done. It kills a plugin that lives on for two seconds.
 *
 * @param end called once the answer has left.
 */
export function shutdown(end: () => void): Method {
  return unary(Empty, Empty, async (_, call) => {
    call.afterwards(end)
    return {}
  })
}
