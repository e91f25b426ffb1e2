import { type Input, type MessageType, type ServerStreamMethod, serverStream } from '../../grpc/index.ts'
import type { Diagnostic as WireDiagnostic } from './protocol/diagnostic.ts'
import { type HandlerContext, openCall, type ProviderCall } from './provider-call.ts'

/**
 * Declares the code of a remote procedure that answers with a stream. The next event is asked for when the engine takes
 * it. What `handle` throws is answered as a last event with an error diagnostic. Once the engine has cancelled, nothing
 * more is sent, and `handle` is ended at its next event.
 *
 * @param handle turns the request into calls of the provider and what they answer into events.
 * @param failed the event that carries diagnostics and nothing else.
 */
export function providerStream<Request, Event>(
  request: MessageType<Request>,
  event: MessageType<Event>,
  handle: (request: Request, handlerContext: HandlerContext) => AsyncIterable<Input<NoInfer<Event>>>,
  failed: (diagnostics: Input<WireDiagnostic>[]) => Input<NoInfer<Event>>,
): ProviderCall {
  return host =>
    serverStream(request, event, async function* (message, call) {
      const { handlerContext } = openCall(host, call, event.name)
      try {
        const provider = await handlerContext.instance.provider
        yield* handle(message, { ...handlerContext, provider })
      } catch (error) {
        // An engine that has cancelled hears nothing more: the call is over, and this is not sent.
        yield failed(handlerContext.failure(error))
      }
    }) as ServerStreamMethod<unknown, unknown>
}
