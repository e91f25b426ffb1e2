import {
  type Call,
  GrpcError,
  type Input,
  type MessageType,
  type Method,
  STATUS,
  serverStream,
  unary,
} from '../../grpc/index.ts'
import {
  CallScope,
  Compensation,
  type ProviderInstance,
  type ProviderInstances,
  stackOf,
} from '../../grpc/process/index.ts'
import type { Engine, Engines } from './engine.ts'
import { Messages } from './messages.ts'
import type { CallContext, PulumiProvider, Severity } from './provider.ts'
import { ResourceInitFailed } from './wire/init-failed.ts'

/** What the calls of one server share. */
export interface ProviderHost {
  readonly version: string
  readonly instances: ProviderInstances<PulumiProvider>
  readonly engines: Engines
  readonly redact: (text: string) => string
  /** Writes a line to the debug log, redacted. */
  readonly log: (text: string) => void
}

/** What the code of one call uses besides its request. */
export interface HandlerContext {
  readonly host: ProviderHost
  readonly instance: ProviderInstance<PulumiProvider>
  readonly engine: Engine
  readonly context: CallContext
}

/** The code of one remote procedure, before it belongs to a server. */
export type ProviderCall = (host: ProviderHost) => Method

/**
 * Declares the code of a remote procedure with one answer. What `handle` throws ends the call with the status
 * "unknown", or its own, and its text, redacted.
 *
 * @param handle turns the request into calls of the provider and what they answer into the response.
 */
export function providerCall<Request, Response>(
  request: MessageType<Request>,
  response: MessageType<Response>,
  handle: (request: Request, handlerContext: HandlerContext) => Promise<Input<Response>>,
): ProviderCall {
  return host =>
    unary(request, response, async (message, call) => {
      const { handlerContext, compensation, messages } = openCall(host, call, message)
      try {
        return await handle(message, handlerContext)
      } catch (error) {
        // A resource that is not as it should be is recorded by the engine: this answer counts.
        compensation.answerLost = !(error instanceof ResourceInitFailed)
        throw failure(error, host, response.name)
      } finally {
        await messages.arrived()
      }
    })
}

/** Declares the code of a remote procedure that answers with a stream. */
export function providerStream<Request, Response>(
  request: MessageType<Request>,
  response: MessageType<Response>,
  handle: (request: Request, handlerContext: HandlerContext) => AsyncIterable<Input<Response>>,
): ProviderCall {
  return host =>
    serverStream(request, response, async function* (message, call) {
      const { handlerContext, messages } = openCall(host, call, message)
      try {
        yield* handle(message, handlerContext)
      } catch (error) {
        throw failure(error, host, response.name)
      } finally {
        await messages.arrived()
      }
    })
}

function openCall(host: ProviderHost, call: Call, message: unknown) {
  const instance = host.instances.of(call.connection)
  const engine = host.engines.of(instance)
  const compensation = new Compensation(error =>
    host.log(`an answer could not be handed over, and undoing it failed: ${stackOf(error)}`),
  )
  call.afterwards(delivered => compensation.settle(delivered))
  const { urn = '' } = message as { urn?: string }
  const messages = new Messages(engine, urn, error =>
    host.log(`the engine did not take a message: ${String(error)}`),
  )
  const context = new Context(call, instance, compensation, (severity, text) =>
    messages.tell(severity, host.redact(text)),
  )
  return { handlerContext: { host, instance, engine, context }, compensation, messages }
}

/** What a provider may use during a call, with a way to speak to the person at the engine. */
class Context extends CallScope implements CallContext {
  readonly tell: (severity: Severity, message: string) => void

  constructor(
    call: Call,
    instance: ProviderInstance<unknown>,
    compensation: Compensation,
    tell: CallContext['tell'],
  ) {
    super(call, instance, compensation)
    this.tell = tell
  }
}

function failure(error: unknown, { log, redact }: ProviderHost, name: string): GrpcError {
  log(`${name}: the provider failed: ${stackOf(error)}`)
  if (error instanceof ResourceInitFailed) return error
  const code = error instanceof GrpcError ? error.code : STATUS.unknown
  return new GrpcError(code, redact(error instanceof Error ? error.message : String(error)))
}
