import { type Method, message, unary } from '../../../grpc/index.ts'

const Empty = message('plugin.Empty', {})

/**
 * plugin.GRPCController/Shutdown: the host is done. Once it is answered, a host kills a plugin that lives on
 * for two seconds, but it waits for the answer (go-plugin's Client.Kill). So an answer while a request is on
 * its way, as after a second Ctrl-C, would cost what the request makes.
 *
 * @param abandon resolves once nothing is under way.
 * @param end called once the answer has left.
 */
export function shutdown(abandon: () => Promise<void>, end: () => void): Method {
  return unary(Empty, Empty, async (_, call) => {
    call.afterwards(end)
    await abandon()
    return {}
  })
}
