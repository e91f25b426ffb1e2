import {
  type Call,
  type Input,
  type MessageType,
  type ServerStreamMethod,
  type UnaryMethod,
  unary,
} from '../../grpc/index.ts'
import {
  CallScope,
  Compensation,
  type ProviderInstance,
  type ProviderInstances,
  stackOf,
} from '../../grpc/process/index.ts'
import type { CallContext } from './call-context.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { InFlightCalls } from './in-flight-calls.ts'
import type { Logger } from './logger.ts'
import type { Diagnostic as WireDiagnostic } from './protocol/diagnostic.ts'
import type { TerraformProvider } from './provider.ts'
import type { Schema } from './schema.ts'
import { exceptionDiagnostic, wireDiagnostic } from './wire/diagnostic.ts'

/** What the calls of one server share. */
export interface ProviderHost {
  readonly instances: ProviderInstances<TerraformProvider>
  readonly log: Logger
  readonly redact: (text: string) => string
  readonly calls: InFlightCalls
  /** Called when the engine configures the provider, so once real work begins. */
  readonly onConfigure: () => void
}

/** What the code of one call uses besides its request. */
export interface HandlerContext {
  readonly provider: TerraformProvider
  readonly context: CallContext
  readonly host: ProviderHost
  readonly instance: ProviderInstance<TerraformProvider>
  /** Diagnostics as the protocol has them; paths need the schema that they lead through. */
  diagnostics(list: readonly Diagnostic[] | undefined, schema?: Schema): Input<WireDiagnostic>[]
  /**
   * Logs an exception and makes it the one diagnostic of an answer. What is thrown once the engine has cancelled the
   * call is no failure: it is only noted.
   */
  failure(error: unknown, schema?: Schema): Input<WireDiagnostic>[]
}

/** The code of one remote procedure, before it belongs to a server. */
export type ProviderCall = (
  host: ProviderHost,
) => UnaryMethod<unknown, unknown> | ServerStreamMethod<unknown, unknown>

/**
 * Declares the code of a remote procedure. What `handle` throws is answered as an error diagnostic.
 *
 * @param handle turns the request into calls of the provider and what they answer into the response.
 * @param failed the response that carries diagnostics and nothing else. Default: its field of that name.
 */
export function providerCall<Request, Response>(
  request: MessageType<Request>,
  response: MessageType<Response>,
  handle: (request: Request, handlerContext: HandlerContext) => Promise<Input<Response>>,
  failed = (diagnostics: Input<WireDiagnostic>[]) => ({ diagnostics }) as unknown as Input<Response>,
): ProviderCall {
  return host =>
    unary(request, response, async (message, call) => {
      const { handlerContext, compensation } = openCall(host, call, response.name)
      try {
        const answer = await handle(message, {
          ...handlerContext,
          provider: await handlerContext.instance.provider,
        })
        const undone = host.calls.abandoned && (await compensation.withdraw())
        return undone ? failed(handlerContext.diagnostics([WITHDRAWN])) : answer
      } catch (error) {
        return failed(handlerContext.failure(error))
      }
    }) as UnaryMethod<unknown, unknown>
}

/** An engine that ends early may show this, and forgets the object as it should. */
const WITHDRAWN: Diagnostic = {
  severity: 'error',
  summary: 'Undone, because the engine ends',
  detail:
    'The engine ended while this was under way and would not have recorded what came of it, so it was undone. Run it again.',
}

/** What the code of a call uses, and what has to be undone if its answer is lost. */
export function openCall(
  host: ProviderHost,
  call: Call,
  name: string,
): { handlerContext: Omit<HandlerContext, 'provider'>; compensation: Compensation } {
  const { log, redact } = host
  const instance = host.instances.of(call.connection)
  const compensation = new Compensation(error =>
    log.error('an answer could not be handed over, and undoing it failed', { error: stackOf(error) }),
  )
  const over = host.calls.begin()
  call.afterwards(delivered => compensation.settle(delivered).finally(over))
  const handlerContext: Omit<HandlerContext, 'provider'> = {
    host,
    instance,
    context: new Context(call, instance, compensation, log),
    diagnostics: (list = [], schema) => list.map(item => wireDiagnostic(item, schema, redact)),
    failure(error, schema) {
      const thrown = { error: stackOf(error) }
      if (call.signal.aborted) log.debug(`${name}: ended after the engine cancelled`, thrown)
      else log.error(`${name}: the provider failed`, thrown)
      compensation.answerLost = true
      return [wireDiagnostic(exceptionDiagnostic(error), schema, redact)]
    },
  }
  return { handlerContext, compensation }
}

/** What a provider may use during a call, with the engine's log. */
class Context extends CallScope implements CallContext {
  readonly log: Logger

  constructor(
    call: Call,
    instance: ProviderInstance<TerraformProvider>,
    compensation: Compensation,
    log: Logger,
  ) {
    super(call, instance, compensation)
    this.log = log
  }
}
