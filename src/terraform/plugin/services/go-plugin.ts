import {
  bool,
  bytes,
  duplex,
  Empty,
  enumeration,
  enumField,
  type Method,
  message,
  nested,
  serverStream,
  string,
  uint32,
  unary,
} from '../../../grpc/index.ts'

// The services that go-plugin's hosts call besides the provider: internal/plugin/*.proto of hashicorp/go-plugin

const PluginEmpty = message('plugin.Empty', {})

/**
 * plugin.GRPCController/Shutdown: the host is done. Once it has the answer, a host kills a plugin that lives on
 * for two seconds, but it waits for the answer (go-plugin's Client.Kill). An answer while a request is in flight,
 * as after a second Ctrl-C, would lose what the request creates.
 *
 * @param abandon resolves once no call is in flight
 * @param end called once the answer has been sent
 */
export function shutdown(abandon: () => Promise<void>, end: () => void): Method {
  return unary(PluginEmpty, PluginEmpty, async (_, call) => {
    call.afterwards(end)
    await abandon()
    return {}
  })
}

const Knock = message('plugin.ConnInfo.Knock', { knock: bool(1), ack: bool(2), error: string(3) })

const ConnInfo = message('plugin.ConnInfo', {
  serviceId: uint32(1),
  network: string(2),
  address: string(3),
  knock: nested(4, Knock),
})

/**
 * plugin.GRPCBroker/StartStream: connections besides the first one. The provider protocol needs none, but the
 * host opens the stream anyway.
 */
export function startStream(ending: AbortSignal): Method {
  return duplex(ConnInfo, ConnInfo, async function* (_, call) {
    await untilAborted(call.signal, ending)
    yield* []
  })
}

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
    await untilAborted(call.signal, ending)
    yield* []
  })
}

/** Keeps a stream open until its call or the server ends. */
export async function untilAborted(call: AbortSignal, ending: AbortSignal): Promise<void> {
  const either = AbortSignal.any([call, ending])
  if (either.aborted) return
  await new Promise<void>(resolve => {
    either.addEventListener('abort', () => resolve(), { once: true })
  })
}
