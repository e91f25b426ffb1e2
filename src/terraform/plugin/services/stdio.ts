import {
  bytes,
  Empty,
  enumeration,
  enumField,
  type Method,
  message,
  serverStream,
} from '../../../grpc/index.ts'
import { open } from './open.ts'

const StdioData = message('plugin.StdioData', {
  channel: enumField(1, enumeration({ INVALID: 0, STDOUT: 1, STDERR: 2 })),
  data: bytes(2),
})

/**
 * plugin.GRPCStdio/StreamStdio: output of the plugin besides its log. There is none, but a host logs a
 * warning if the stream ends early.
 */
export function streamStdio(ending: AbortSignal): Method {
  return serverStream(Empty, StdioData, async function* (_, call) {
    await open(call.signal, ending)
    yield* []
  })
}
