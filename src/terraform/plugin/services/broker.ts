import { bool, duplex, type Method, message, nested, string, uint32 } from '../../../grpc/index.ts'
import { open } from './open.ts'

const Knock = message('plugin.ConnInfo.Knock', { knock: bool(1), ack: bool(2), error: string(3) })

const ConnInfo = message('plugin.ConnInfo', {
  serviceId: uint32(1),
  network: string(2),
  address: string(3),
  knock: nested(4, Knock),
})

/**
 * plugin.GRPCBroker/StartStream: connections besides the first one. The provider protocol needs none; the
 * host opens the stream all the same.
 */
export function startStream(ending: AbortSignal): Method {
  return duplex(ConnInfo, ConnInfo, async function* (_, call) {
    await open(call.signal, ending)
    yield* []
  })
}
